//! From headers and Markdown to the model: every reference resolved, or reported. Four steps, each
//! of which has all that the next one needs:
//!
//! 1. [`symbols`]: what the catalogue contains, by name, and what its entries say together
//!    ([`cross_checks`], [`themes`])
//! 2. [`technical`]: the specifications that the content holds or names, whose pages others link to
//! 3. [`pages`]: every page by itself: [`api`], [`wizard`], [`producer`], [`guide`], [`service`],
//!    [`roadmap`], [`page`], [`site`], one kind of file each
//! 4. [`assembly`]: the lists of pages, and the pages that show one another ([`backlinks`],
//!    [`finder`])
//!
//! Before, [`files`] reads the headers, each file by what its folder says it is; [`unread_files`] and
//! [`name_clashes`] look at the names of all files.

mod access;
mod api;
mod assembly;
mod audiences;
mod backlinks;
mod card_audiences;
mod context;
mod cross_checks;
mod figure;
mod files;
mod finder;
mod first_call;
mod future;
mod guide;
mod lifecycle;
mod name_clashes;
mod needs;
mod page;
mod pages;
mod picture;
mod portal;
mod producer;
mod reference;
mod roadmap;
mod service;
mod shown_needs;
mod site;
mod specification;
mod symbols;
mod synonyms;
mod technical;
mod themes;
mod unread_files;
mod verification;
mod wizard;

use rayon::prelude::*;

use catalogue::date::Date;

use super::{
    Catalogue,
    code::Code,
    collector::Collector,
    diagnostic::Diagnostic,
    source::{Asset, SourceFile, UnreadFile},
    symbols::Symbols,
};
use context::Context;
use files::Files;
use pages::Pages;

/// How a content is read.
pub struct Reading {
    /// The day, when what has expired is to be reported.
    pub today: Option<Date>,
    /// Whether it is about to be published.
    pub is_release: bool,
    /// Whether drafts are shown.
    pub shows_drafts: bool,
}

/// Lowers a whole catalogue; gives also all that is wrong with it.
pub fn lower(
    sources: &[SourceFile],
    assets: &[Asset],
    unread: &[UnreadFile],
    reading: &Reading,
) -> (Catalogue, Vec<Diagnostic>) {
    let mut collector = Collector::default();
    unread_files::check(sources, unread, &mut collector);
    name_clashes::check(sources, assets, &mut collector);
    let mut files = Files::read(sources, &mut collector);
    if !reading.shows_drafts {
        files.set_drafts_apart();
    }
    let mut symbols = Symbols::collect(sources, &files, assets, reading.today, &mut collector);
    let specifications = technical::read(&files.apis, sources, &mut symbols, &mut collector);
    let live = technical::live(&files.apis, &mut symbols);
    let mut cx = Context { symbols: &symbols, collector: &mut collector };
    if reading.is_release {
        let content = sources.first().map_or("", SourceFile::content);
        site::report_unset(files.site.as_ref(), content, &mut cx);
    }
    needs::check(&files.apis, cx.collector);
    first_call::hosts::check(&files.apis, &specifications, cx.collector);
    let mut pages = Pages::resolve(&files, &mut cx);
    let documentation = technical::pages(&specifications, &live, &mut pages.apis, &mut cx);
    // Ten thousand headers take a tenth of a second to drop one after the other.
    std::mem::take(&mut files.apis).into_par_iter().for_each(drop);
    let has_pictures = symbols.files.keys().any(|address| address.starts_with("/images/"));
    let drafts = files.drafts.len();
    let catalogue = Catalogue { drafts, ..Catalogue::assemble(pages, documentation, &symbols) };
    let mut diagnostics = collector.finish(has_pictures);
    diagnostics.retain(|one| one.code != Code::LeftOver || !files.is_draft(&one.path));
    (catalogue, diagnostics)
}
