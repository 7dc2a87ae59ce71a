//! Builds the site under test: the release build of the app around the test content, in a folder of
//! its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{self, Command},
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use catalogue::date::Date;
use catalogue_compiler::{
    Catalogue,
    code::Code,
    compile,
    diagnostic::Diagnostic,
    disk, output, report,
    source::{RawContent, RawFile},
};
use vitrine::prerender;

use crate::{figures, site::encoded};

/// The day of each journey, for the prerenderer and for the browser.
pub const TODAY: &str = "2026-11-23";

/// A folder below the target folder; removed when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("e2e-{}-{}", process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&path).expect("the target folder can be written");
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What can't be removed is in the target folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The service that counts for the national portal: the dashboard stands for it too.
const PORTAL: &str = "https://metric-api.data.gouv.fr";

/// Stands for the dashboard of the figures in the files of [`test_site`]: each journey puts its own there as it
/// serves them.
pub const DASHBOARD: &str = "http://127.0.0.1:49151";

/// The site of the test content. Made once for all journeys: they only read it.
pub fn test_site() -> &'static Path {
    static SITE: LazyLock<PathBuf> = LazyLock::new(write_test_site);
    &SITE
}

fn write_test_site() -> PathBuf {
    let content = content(DASHBOARD);
    let is_specification = |file: &&RawFile| file.inner.starts_with("openapi/");
    let specifications: Vec<RawFile> =
        content.files.iter().filter(is_specification).cloned().collect();
    let mut compiled = compile(content);
    for figure in compiled.catalogue.apis.iter_mut().flat_map(|api| &mut api.figures) {
        figure.url = figure.url.replace(PORTAL, DASHBOARD);
        figure.origin = figure.origin.replace(PORTAL, DASHBOARD);
    }
    let problems = report::human(&compiled.diagnostics, &compiled.sources, false);
    // The hostile page has the title of a link, which would attack a site that shows it.
    let is_meant = |diagnostic: &Diagnostic| diagnostic.code == Code::LinkTitle;
    assert!(compiled.diagnostics.iter().all(is_meant), "the test content is wrong:\n{problems}");
    let folder = empty_folder("site");
    write_site(&compiled.catalogue, &folder);
    for RawFile { inner, bytes, .. } in specifications {
        fs::create_dir_all(folder.join("openapi")).expect("the folder can be written");
        fs::write(folder.join(inner), bytes).expect("a specification can be written");
    }
    folder
}

/// Our own content, of which the release is the site.
pub fn our_catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        compile(disk::read_content(&content).expect("our content is there")).catalogue
    });
    &CATALOGUE
}

/// The release of our own site.
pub fn release() -> PathBuf {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    env::var_os("VITRINE_DIST").map_or(dist, PathBuf::from)
}

/// The site of a catalogue, right or wrong.
pub fn site(catalogue: &Catalogue) -> Folder {
    let folder = Folder::new();
    write_site(catalogue, folder.path());
    folder
}

fn write_site(catalogue: &Catalogue, folder: &Path) {
    copy_app(folder);
    let data = output::data_files(catalogue);
    disk::write_output(folder, &data).expect("the data can be written");
    let today = Date::from_iso(TODAY).expect("it is a date");
    prerender::write_site(folder, "/", today).expect("the pages can be written");
}

/// The folder of this name for what all journeys read. What an earlier run left must not pass for this one's.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("e2e-{name}"));
    // There may be none.
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// The site of the test content at a path (`/`, or `/catalogue/`) in `site` below a folder, made by the program that
/// builds make sites with: each file compressed too, and the files for servers beside it. Made once for all
/// journeys: they only read it.
pub fn hosted_site(public_url: &str) -> &'static Path {
    static AT_ROOT: LazyLock<PathBuf> = LazyLock::new(|| write_hosted_site("/"));
    static BELOW_PATH: LazyLock<PathBuf> = LazyLock::new(|| write_hosted_site("/catalogue/"));
    if public_url == "/" { &AT_ROOT } else { &BELOW_PATH }
}

fn write_hosted_site(public_url: &str) -> PathBuf {
    let place = public_url.trim_matches('/');
    let folder = empty_folder(&format!("hosted-{place}"));
    let site = folder.join("site").join(place);
    copy_app(&site);
    let shell = site.join("index.html");
    let html = fs::read_to_string(&shell).expect("it has just been copied");
    fs::write(shell, html.replace("=\"/", &format!("=\"{public_url}"))).expect("it is writable");
    let compiled = compile(content("https://chiffres.example.fr"));
    let data = output::data_files(&compiled.catalogue);
    disk::write_output(&site, &data).expect("the data can be written");
    let status = Command::new(env!("CARGO_BIN_EXE_prerender"))
        .arg(&site)
        .args([public_url, &folder.join("site").to_string_lossy()])
        .status();
    assert!(status.is_ok_and(|status| status.success()), "the pages can be written");
    folder
}

/// The app alone: shell, program and styles, without the pages of the real content.
fn copy_app(folder: &Path) {
    let dist = release();
    let shell = prerender::folder_beside(&dist).join("app.html");
    let is_release = shell.exists();
    assert!(is_release, "no release in {}: `cargo xtask build` makes it", dist.display());
    for part in ["", "app", "style", "style/components", "style/pages"] {
        copy_files(&dist.join(part), &folder.join(part));
    }
    fs::copy(shell, folder.join("index.html")).expect("a file of the build can be copied");
}

/// The files of a folder, without the pages among them and without the folders in it.
fn copy_files(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the folder can be written");
    let files = fs::read_dir(from).expect("a folder that has a file can be read");
    for file in files.flatten().filter(|file| file.path().is_file()) {
        let name = file.file_name();
        let is_compressed = file.path().extension().is_some_and(|end| end == "br" || end == "gz");
        if name != "index.html" && name != "404.html" && !is_compressed {
            fs::copy(file.path(), to.join(name)).expect("a file of the build can be copied");
        }
    }
}

/// The files of `tests/e2e/content`, wizards of several questions, and one API for each answer of
/// the dashboard.
fn content(figures: &str) -> RawContent {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let here = root.join("tests/e2e");
    let read = |folder: &Path| disk::read_content(folder).expect("the test content is there");
    let RawContent { mut files, assets, .. } = read(&here.join("content"));
    let wizards = read(&root.join("catalogue/compiler/tests/flows")).files;
    // The settings and the pages of a site are there already.
    let is_of_wizards =
        |file: &RawFile| file.inner.contains('/') && !file.inner.starts_with("pages/");
    files.extend(wizards.into_iter().filter(is_of_wizards));
    let template = fs::read_to_string(here.join("figure.md")).expect("the template is there");
    files.extend(figures::ANSWERS.map(|(name, path)| RawFile {
        path: format!("figure.md ({name})"),
        inner: format!("api/chiffre-{name}.md"),
        bytes: template.replace("{{name}}", name).replace("{{path}}", path).into(),
    }));
    for file in &mut files {
        let text = String::from_utf8_lossy(&file.bytes).replace("{{figures}}", figures);
        let text = text.replace("{{figures_encoded}}", &encoded(figures));
        file.bytes = text.into();
    }
    RawContent { files, assets, ..RawContent::default() }
}
