//! The page around a rendered route: the bundler's page with its styles inlined, what the browser
//! should fetch early, and the security policy.

use std::{collections::BTreeSet, fmt::Write};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use catalogue::data;
use catalogue_machines::manifest::{MANIFEST, TOUCH_ICON};
use sha2::{Digest, Sha256};

use super::{Rendered, digest, offline::WORKER, starter::AppFiles, style::without_stylesheets};
use crate::{
    head::HeadTags,
    island::NEEDS_APP,
    routes::{Route, base, href, is_whole},
};

/// What pages are made from.
pub struct Shell<'s> {
    /// The bundler's page.
    pub html: &'s str,
    /// Reads one of the app's files by its name.
    pub file: &'s dyn Fn(&str) -> Result<String>,
    /// The origins that the app may speak to.
    pub foreign: &'s BTreeSet<String>,
    /// Styles that someone else adds to the pages: none in a release.
    pub also_styled_by: &'s [&'s str],
    /// Whether the pages have their styles in a file: in each of many thousands they would fill the disk.
    pub links_styles: bool,
    /// Whether browsers may keep the site for later: not a preview.
    pub is_kept: bool,
}

/// Whether this is the bundler's page, and not one that was made from it.
pub fn is_shell(page: &str) -> bool {
    page.contains(MOUNT_POINT)
}

/// The parts around a page.
pub struct Template {
    before_head_end: String,
    after_head: String,
    policy: Policy,
    app: AppFiles,
    style: String,
    sheet: Option<Sheet>,
}

/// A style sheet as a file.
pub struct Sheet {
    /// Its name, from the root of the site, with its hash: browsers may keep it.
    pub name: String,
    /// Its rules.
    pub rules: String,
}

impl Sheet {
    fn new(rules: &str) -> Self {
        let hash = digest::short(&Sha256::digest(rules));
        Self { name: format!("app/style-{hash}.css"), rules: rules.to_owned() }
    }
}

/// Where a rendered page goes.
const MOUNT_POINT: &str = "<div id=\"page_app\"></div>";

impl Template {
    /// From the bundler's page.
    pub fn new(shell: &Shell) -> Result<Self> {
        let (head, rest) =
            shell.html.split_once("</head>").context("the app's page has no head")?;
        let (head, style) = without_stylesheets(shell.file, head)?;
        let head = without_start(&head).context("the app's page starts no app")?;
        let app = AppFiles::read(shell.file)?;
        let worker = if shell.is_kept { href(WORKER) } else { String::new() };
        let starter = app.starter(&worker);
        let sheet = shell.links_styles.then(|| Sheet::new(&style));
        let own = if sheet.is_some() { "'self'".to_owned() } else { hash(&style) };
        let also = shell.also_styled_by.iter().map(|style| hash(style));
        let styles: Vec<String> = std::iter::once(own).chain(also).collect();
        let policy = Policy::new(&starter, &styles, shell.foreign);
        let style_tag = match &sheet {
            Some(Sheet { name, .. }) => {
                format!("<link rel=\"stylesheet\" href=\"{}\">", href(&format!("/{name}")))
            }
            None => format!("<style>{style}</style>"),
        };
        let charset = "<meta charset=\"utf-8\">";
        let meta = format!(
            "{charset}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"vitrine-base\" content=\"{}/\">",
            escape(base())
        );
        let head = head.replacen(charset, &meta, 1);
        let device = if shell.is_kept { device_tags(&style) } else { String::new() };
        let before_head_end = format!("{head}{device}{style_tag}<script>{starter}</script>");
        let after_head = format!("</head>{rest}");
        Ok(Self { before_head_end, after_head, policy, app, style, sheet })
    }

    /// The style sheet that pages link, when it isn't in them.
    pub fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_ref()
    }

    /// The files of the app.
    pub fn app(&self) -> &AppFiles {
        &self.app
    }

    /// The paper and the accent of the light theme.
    pub fn light_colours(&self) -> (&str, &str) {
        let light = |name| colours(&self.style, name).map_or("", |(light, _)| light);
        (light("--paper"), light("--accent"))
    }

    /// A page that needs no app, whose links are the browser's affair.
    pub fn page_without_app(&self, rendered: &Rendered, tags_for_programs: &str) -> String {
        let policy = escape(&self.policy.with(&[]));
        let head = without_app(&self.before_head_end.replacen(POLICY, &policy, 1));
        let body = format!("<div id=\"page_app\">{}</div>", rendered.body);
        let rest = self.after_head.replacen(MOUNT_POINT, &body, 1);
        [head.as_str(), &tags(&rendered.head), tags_for_programs, &rest].concat()
    }

    /// The page of a route; that for any address without one. `tags_for_programs` is what the head says to
    /// programs, `foreign` the origins that this page alone may speak to.
    pub fn page(
        &self,
        rendered: &Rendered,
        route: Option<&Route>,
        tags_for_programs: &str,
        foreign: &[String],
    ) -> String {
        let policy = escape(&self.policy.with(foreign));
        let mut page = self.before_head_end.replacen(POLICY, &policy, 1);
        page.push_str(&tags(&rendered.head));
        let is_drawn = !route.is_some_and(is_whole) || rendered.body.contains(NEEDS_APP);
        for file in is_drawn.then(|| data_of(route)).into_iter().flatten() {
            let href = href(&format!("/{file}"));
            // Writing to a string can't fail.
            let _ = write!(
                page,
                "<link rel=\"preload\" as=\"fetch\" crossorigin=\"anonymous\" fetchpriority=\"low\" href=\"{href}\">"
            );
        }
        page.push_str(&self.app.preloads(route, is_drawn));
        page.push_str(tags_for_programs);
        let body = format!("<div id=\"page_app\">{}</div>", rendered.body);
        page.push_str(&self.after_head.replacen(MOUNT_POINT, &body, 1));
        page
    }
}

/// The data files that the app will ask for at once to draw a page.
fn data_of(route: Option<&Route>) -> Vec<String> {
    let mut files = vec![data::SITE.to_owned()];
    files.extend(route.map(Route::data));
    if route == Some(&Route::Search) {
        files.push(data::SEARCH.to_owned());
    }
    files
}

/// The head without what starts the app at once: a page with a text of its own waits a moment.
fn without_start(head: &str) -> Option<String> {
    let (before, rest) = head.split_once("<script type=\"module\">")?;
    let (_, after) = rest.split_once("</script>")?;
    let is_asked_for = |line: &&str| !line.contains("rel=\"modulepreload\"");
    let after: Vec<&str> = after.lines().filter(is_asked_for).collect();
    Some(format!("{before}{}", after.join("\n")))
}

/// What devices need to keep the site among their apps, and to colour what is around it.
fn device_tags(style: &str) -> String {
    let colour = |scheme: &str, colour: &str| {
        format!(
            "<meta name=\"theme-color\" media=\"(prefers-color-scheme: {scheme})\" content=\"{}\">",
            escape(colour)
        )
    };
    let colours = colours(style, "--paper");
    let colours = colours.map(|(light, dark)| colour("light", light) + &colour("dark", dark));
    let (manifest, icon) = (href(MANIFEST), href(TOUCH_ICON));
    format!(
        "<link rel=\"manifest\" href=\"{manifest}\"><link rel=\"apple-touch-icon\" href=\"{icon}\">{}",
        colours.unwrap_or_default()
    )
}

/// The values of a colour of the style sheets: in a light theme, and in a dark one.
pub fn colours<'s>(style: &'s str, name: &str) -> Option<(&'s str, &'s str)> {
    let (_, value) = style.split_once(&format!("{name}:"))?;
    let value = value.split(';').next()?.trim();
    let both = value.strip_prefix("light-dark(").and_then(|both| both.strip_suffix(')'));
    let (light, dark) = both.map_or(Some((value, value)), |both| both.split_once(','))?;
    Some((light.trim(), dark.trim()))
}

/// What only the app needs of a page's head: its scripts, and what has them fetched early.
fn without_app(page: &str) -> String {
    let mut page = page.replacen("<html ", "<html data-app=\"missing\" ", 1);
    for (start, end) in [
        ("<script", "</script>"),
        ("<link rel=\"modulepreload\"", ">"),
        ("<link rel=\"preload\"", ">"),
    ] {
        while let Some(at) = page.find(start) {
            let Some(length) = page[at..].find(end) else { break };
            page.replace_range(at..at + length + end.len(), "");
        }
    }
    page
}

/// The tags that the app changes from page to page.
fn tags(head: &HeadTags) -> String {
    let title = escape(&head.title);
    let description = escape(&head.description);
    let address = head.canonical.as_deref().map(escape).map_or(String::new(), |url| {
        format!(
            "<link rel=\"canonical\" href=\"{url}\"><meta property=\"og:url\" content=\"{url}\">"
        )
    });
    let robots = if head.is_indexed { "" } else { "<meta name=\"robots\" content=\"noindex\">" };
    format!(
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"website\"><meta property=\"og:locale\" content=\"fr_FR\">{address}{robots}"
    )
}

/// A text inside an element or an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// What stands for the policy until the page is known.
const POLICY: &str = "{policy}";

/// Nothing runs or loads but what this site ships; it speaks to itself and to the figures' hosts, a page
/// of documentation to those that it names as well.
struct Policy {
    /// All but the end.
    start: String,
    foreign: BTreeSet<String>,
}

impl Policy {
    fn new(script: &str, styles: &[String], foreign: &BTreeSet<String>) -> Self {
        let start = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; worker-src 'self'; \
             style-src {}; img-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; connect-src 'self'",
            hash(script),
            styles.join(" "),
        );
        Self { start, foreign: foreign.clone() }
    }

    fn with(&self, foreign: &[String]) -> String {
        let foreign: BTreeSet<&String> = self.foreign.iter().chain(foreign).collect();
        foreign.into_iter().fold(self.start.clone(), |policy, origin| policy + " " + origin)
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
