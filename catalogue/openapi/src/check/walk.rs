//! The walk over all files.

use std::collections::HashSet;

use super::{
    grammar::Kind,
    object::{Seen, Site, Walk},
};
use crate::{
    diagnostic::{Code, Notes},
    dialect::Dialect,
    source::{Documents, Files, Reference},
};

/// Checks all files, and reads those that references name.
pub(crate) struct Checker<'a> {
    pub(crate) documents: &'a mut Documents,
    pub(crate) files: &'a dyn Files,
    pub(crate) notes: &'a Notes,
    pub(crate) dialect: Dialect,
}

impl Checker<'_> {
    /// Walks over the main file, and over the parts of others that are referred to. Returns how many
    /// references lead nowhere.
    pub(crate) fn run(&mut self) -> usize {
        let mut queue = vec![(0, String::new(), Kind::Root)];
        let mut seen: Seen = HashSet::new();
        let mut unresolved = 0;
        while let Some((file, pointer, kind)) = queue.pop() {
            let Some(document) = self.documents.share(file) else { continue };
            let Some(node) = document.root.pointer(&pointer) else { continue };
            let mut walk = Walk::new(file, self.notes, self.dialect, &mut seen);
            walk.object(node, kind);
            for site in walk.sites {
                match self.target(file, &site) {
                    Some((file, pointer)) => queue.push((file, pointer, site.kind)),
                    None => unresolved += 1,
                }
            }
        }
        unresolved
    }

    /// File and pointer of what a reference leads to.
    fn target(&mut self, file: usize, site: &Site) -> Option<(usize, String)> {
        let reference = Reference::new(site.written);
        if reference.lacks_slash {
            let message = format!("`{}` : la barre oblique manque après `#`", site.written);
            let help = format!("écrivez `{}#{}`", reference.file, reference.fragment);
            self.notes.node(file, site.node, Code::ReferenceMalformed, message, &help);
        }
        let opened = self.documents.open(file, &reference, self.files, self.notes);
        if opened.is_none() {
            self.tell_absent(file, site, &reference);
            return None;
        }
        let Some(target) = self.documents.target(file, &reference) else {
            let message = format!(
                "`{}` ne mène à rien : `{}` n’existe pas",
                site.written, reference.fragment
            );
            let help = "corrigez le nom, ou ajoutez ce qui manque sous ce nom";
            self.notes.node(file, site.node, Code::ReferenceMissing, message, help);
            return None;
        };
        if self.documents.follow(target.at).is_none() && leads_back(self.documents, file, site) {
            let message = format!("`{}` se renvoie à lui-même, sans rien décrire", site.written);
            let help = "écrivez à un endroit de ce cercle ce que la valeur contient";
            self.notes.node(file, site.node, Code::ReferenceCycle, message, help);
            return None;
        }
        Some((target.at.file, target.pointer))
    }

    fn tell_absent(&self, file: usize, site: &Site, reference: &Reference) {
        let (code, message, help) = if reference.is_remote() {
            let message =
                format!("`{}` est sur le réseau, qui n’est jamais interrogé", site.written);
            (
                Code::ReferenceRemote,
                message,
                "copiez ce fichier à côté de la spécification, et renvoyez à la copie",
            )
        } else {
            let message = format!("le fichier `{}` est absent", reference.file);
            (
                Code::FileMissing,
                message,
                "ajoutez-le à côté de la spécification, ou corrigez son chemin, qui part du fichier où il est écrit",
            )
        };
        self.notes.node(file, site.node, code, message, help);
    }
}

/// Whether references go round in a circle, rather than end at one that leads nowhere.
fn leads_back(documents: &Documents, file: usize, site: &Site) -> bool {
    let mut seen = HashSet::new();
    let mut step = (file, site.written.to_owned());
    while seen.insert(step.clone()) {
        let Some(target) = documents.target(step.0, &Reference::new(&step.1)) else { return false };
        let Some(next) = crate::source::reference_of(target.at.node) else { return false };
        step = (target.at.file, next.to_owned());
    }
    true
}
