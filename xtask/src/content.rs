//! Which content a command is about: the project's own, or another folder.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::run::root;

/// Names another folder to the hook that trunk calls, and to whoever starts trunk by hand.
pub const VARIABLE: &str = "VITRINE_CONTENT";

const OPTION: &str = "--content";

/// The folder, and the options that are left. `--content` counts from where the command is typed, the
/// variable from the root of the project.
pub fn take(options: &[String]) -> Result<(PathBuf, Vec<String>)> {
    let mut rest = Vec::new();
    let mut typed = None;
    let mut options = options.iter();
    while let Some(option) = options.next() {
        if option == OPTION {
            typed = Some(options.next().context("`--content` attend un dossier")?.as_str());
        } else if let Some(folder) = option.strip_prefix("--content=") {
            typed = Some(folder);
        } else {
            rest.push(option.clone());
        }
    }
    let folder = match typed {
        Some(folder) => env::current_dir()?.join(folder),
        None => default(),
    };
    check_folder(&root().join(&folder))?;
    // As short as diagnostics can show it.
    Ok((folder.strip_prefix(root()).unwrap_or(&folder).to_owned(), rest))
}

/// Refuses a folder that isn't there.
pub fn check_folder(folder: &Path) -> Result<()> {
    let shown = folder.display();
    ensure!(folder.is_dir(), "impossible de lire le dossier `{shown}` : il n’existe pas");
    Ok(())
}

/// The folder that the variable names, or the project's own, from the root of the project.
pub fn default() -> PathBuf {
    env::var_os(VARIABLE).unwrap_or_else(|| "content".into()).into()
}

/// What trunk watches, this folder in the place of the project's own content.
pub fn watched(trunk: &str, content: &Path) -> Vec<String> {
    let list = trunk.lines().find_map(|line| line.strip_prefix("watch = ")).unwrap_or_default();
    let names = list.split('"').skip(1).step_by(2);
    let path = |name: &str| match name {
        "content" => content.to_string_lossy().into_owned(),
        other => other.to_owned(),
    };
    names.map(path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_taken_out_of_the_options() {
        let options =
            |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        let check = |typed: &[&str], left: &[&str]| {
            let (folder, rest) = take(&options(typed)).expect("the folder is there");
            assert_eq!((folder, rest), (env::temp_dir(), options(left)));
        };
        let temporary = env::temp_dir().to_string_lossy().into_owned();
        check(&["--open", "--content", &temporary, "-q"], &["--open", "-q"]);
        check(&[&format!("--content={temporary}")], &[]);
        assert!(take(&options(&["--content"])).is_err());
        let absent = take(&options(&["--content", "/no/such/folder"]));
        assert_eq!(
            absent.map_err(|error| error.to_string()),
            Err("impossible de lire le dossier `/no/such/folder` : il n’existe pas".to_owned())
        );
    }

    #[test]
    fn another_content_is_watched_in_the_place_of_the_own_one() {
        let trunk = include_str!("../../Trunk.toml");
        let watched = watched(trunk, Path::new("/other"));
        assert!(watched.contains(&"/other".to_owned()) && watched.contains(&"src".to_owned()));
        assert!(!watched.contains(&"content".to_owned()), "{watched:?}");
    }
}
