//! The codes of diagnostics, each written once: its variant, its name, how bad it is. A new one needs
//! its explanation too, `explain/<name>.md`, without which nothing compiles.

use std::{fmt, str::FromStr};

use super::suggest::nearest;
use catalogue::preview::Severity;

const ERROR: Option<Severity> = Some(Severity::Error);
const WARNING: Option<Severity> = Some(Severity::Warning);
/// The place of the mistake decides.
const EITHER: Option<Severity> = None;

macro_rules! codes {
    ($($variant:ident = $name:literal $severity:ident,)*) => {
        /// Stable name of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = concat!("`", $name, "`")] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the names.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// As reports have it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is; none where that depends on the place.
            pub const fn severity(self) -> Option<Severity> {
                match self { $(Self::$variant => $severity,)* }
            }

            /// What it means, in French, with an example of the mistake and one of its cure.
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$variant => include_str!(concat!("explain/", $name, ".md")),)* }
            }
        }
    };
}

// In the order of the names: that of the diagnostics of one place.
codes! {
    AccessContradiction = "access-contradiction" WARNING,
    AccountLinkMissing = "account-link-missing" ERROR,
    AliasTaken = "alias-taken" ERROR,
    AnchorUnknown = "anchor-unknown" ERROR,
    ApiUnknown = "api-unknown" ERROR,
    AttributeMalformed = "attribute-malformed" ERROR,
    AttributeMissing = "attribute-missing" ERROR,
    AudienceUnknown = "audience-unknown" ERROR,
    AudienceUnmapped = "audience-unmapped" WARNING,
    AudienceUnused = "audience-unused" WARNING,
    BoldUnclosed = "bold-unclosed" WARNING,
    CallBody = "call-body" ERROR,
    CallHost = "call-host" WARNING,
    CallInsecure = "call-insecure" ERROR,
    CheckDue = "check-due" WARNING,
    ChoiceDeadEnd = "choice-dead-end" ERROR,
    ChoiceDuplicate = "choice-duplicate" ERROR,
    ChoiceTwoOutcomes = "choice-two-outcomes" ERROR,
    CodeUnclosed = "code-unclosed" WARNING,
    CommentUnclosed = "comment-unclosed" ERROR,
    ComponentMisplaced = "component-misplaced" ERROR,
    ConflictMarker = "conflict-marker" ERROR,
    DatagouvId = "datagouv-id" WARNING,
    DateInFuture = "date-in-future" ERROR,
    DateInvalid = "date-invalid" ERROR,
    DefinitionUnused = "definition-unused" WARNING,
    DocumentationMissing = "documentation-missing" WARNING,
    EmailMalformed = "email-malformed" ERROR,
    EmptyFile = "empty-file" ERROR,
    FieldEmpty = "field-empty" ERROR,
    FieldMissing = "field-missing" ERROR,
    FigureInsecure = "figure-insecure" WARNING,
    FigurePeriod = "figure-period" WARNING,
    FigureShared = "figure-shared" WARNING,
    FileMissing = "file-missing" ERROR,
    FileTooLong = "file-too-long" ERROR,
    FrameUntitled = "frame-untitled" WARNING,
    FrontMatterMissing = "front-matter-missing" ERROR,
    FrontMatterUnclosed = "front-matter-unclosed" ERROR,
    GuideUnknown = "guide-unknown" ERROR,
    HeadingByRule = "heading-by-rule" WARNING,
    HeadingMarker = "heading-marker" WARNING,
    HeadingTooHigh = "heading-too-high" WARNING,
    ImageActive = "image-active" ERROR,
    ImageAltMissing = "image-alt-missing" WARNING,
    ImageForeign = "image-foreign" WARNING,
    ImageMissing = "image-missing" EITHER,
    IndentedCode = "indented-code" WARNING,
    ItalicUnclosed = "italic-unclosed" WARNING,
    ItemEmpty = "item-empty" WARNING,
    ItemOutdented = "item-outdented" WARNING,
    JsonInvalid = "json-invalid" ERROR,
    KeyInvalid = "key-invalid" ERROR,
    LeftOver = "left-over" WARNING,
    LinkBroken = "link-broken" ERROR,
    LinkEmpty = "link-empty" ERROR,
    LinkMalformed = "link-malformed" ERROR,
    LinkRelative = "link-relative" WARNING,
    LinkTitle = "link-title" WARNING,
    LinkWithoutAddress = "link-without-address" ERROR,
    ListMarker = "list-marker" WARNING,
    MarkUnread = "mark-unread" WARNING,
    NameClash = "name-clash" ERROR,
    NeedCount = "need-count" WARNING,
    NeedDuplicate = "need-duplicate" WARNING,
    NeedTitle = "need-title" WARNING,
    NeedTooLong = "need-too-long" WARNING,
    NextStepMissing = "next-step-missing" WARNING,
    NotText = "not-text" ERROR,
    NumberChanged = "number-changed" WARNING,
    PathMalformed = "path-malformed" ERROR,
    ProducerMissing = "producer-missing" ERROR,
    ProducerUnknown = "producer-unknown" ERROR,
    QuestionCycle = "question-cycle" ERROR,
    QuestionDeadEnd = "question-dead-end" ERROR,
    QuestionDuplicate = "question-duplicate" ERROR,
    QuestionMisplaced = "question-misplaced" ERROR,
    QuestionMissing = "question-missing" ERROR,
    QuestionTreeUnknown = "question-tree-unknown" ERROR,
    QuestionUnknown = "question-unknown" ERROR,
    QuestionUnreachable = "question-unreachable" WARNING,
    QuoteTypographic = "quote-typographic" WARNING,
    RawHtml = "raw-html" ERROR,
    RuleExpired = "rule-expired" WARNING,
    SecretLiteral = "secret-literal" ERROR,
    SecurityExpired = "security-expired" WARNING,
    SettingUnset = "setting-unset" WARNING,
    SiteFieldUnknown = "site-field-unknown" ERROR,
    SlugDuplicate = "slug-duplicate" ERROR,
    SlugInvalid = "slug-invalid" ERROR,
    SlugReserved = "slug-reserved" ERROR,
    SpaceInvisible = "space-invisible" WARNING,
    SpecificationFlaw = "specification-flaw" WARNING,
    SpecificationMissing = "specification-missing" ERROR,
    SpecificationUnread = "specification-unread" ERROR,
    StatusContradiction = "status-contradiction" ERROR,
    StatusOutdated = "status-outdated" WARNING,
    StopDateMissing = "stop-date-missing" ERROR,
    SummaryMissing = "summary-missing" ERROR,
    SynonymAlone = "synonym-alone" WARNING,
    SynonymEmpty = "synonym-empty" WARNING,
    SynonymTwice = "synonym-twice" WARNING,
    TableCellLost = "table-cell-lost" ERROR,
    TableRowShort = "table-row-short" WARNING,
    TableUnread = "table-unread" WARNING,
    TagUnclosed = "tag-unclosed" ERROR,
    TagUnopened = "tag-unopened" ERROR,
    TagWithoutEffect = "tag-without-effect" WARNING,
    TextCut = "text-cut" WARNING,
    ThemeSpelling = "theme-spelling" WARNING,
    TitleDuplicate = "title-duplicate" WARNING,
    TooDeep = "too-deep" ERROR,
    TooMany = "too-many" EITHER,
    TooManyTags = "too-many-tags" ERROR,
    UnknownAttribute = "unknown-attribute" ERROR,
    UnknownComponent = "unknown-component" ERROR,
    UnknownKey = "unknown-key" ERROR,
    UnknownPlace = "unknown-place" WARNING,
    UnknownTag = "unknown-tag" ERROR,
    UrlMalformed = "url-malformed" ERROR,
    UrlScheme = "url-scheme" ERROR,
    VerdictDeadEnd = "verdict-dead-end" WARNING,
    VerdictWithoutText = "verdict-without-text" ERROR,
    WizardMissing = "wizard-missing" ERROR,
    WizardTooLarge = "wizard-too-large" ERROR,
    WizardWithoutEligible = "wizard-without-eligible" WARNING,
    WrongType = "wrong-type" ERROR,
    YamlInvalid = "yaml-invalid" ERROR,
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// No code has this name.
#[derive(Debug, PartialEq, Eq)]
pub struct UnknownCode {
    typed: String,
    nearest: Option<&'static str>,
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(typed: &str) -> Result<Self, UnknownCode> {
        let names = || Self::ALL.iter().map(|code| code.name());
        let found = Self::ALL.iter().find(|code| code.name() == typed);
        found.copied().ok_or_else(|| UnknownCode {
            typed: typed.to_owned(),
            nearest: nearest(typed, names()),
        })
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "aucun diagnostic ne s’appelle `{}`", self.typed)?;
        match self.nearest {
            Some(nearest) => write!(formatter, " : vouliez-vous dire `{nearest}` ?"),
            None => write!(formatter, " ; `vitrine explain` les liste tous"),
        }
    }
}

impl std::error::Error for UnknownCode {}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn names_are_in_order_and_read_back() {
        assert!(Code::ALL.is_sorted_by_key(|code| code.name()));
        for code in Code::ALL {
            assert_eq!(code.name().parse(), Ok(*code));
        }
    }

    #[test]
    fn a_misspelt_name_is_told_what_was_meant() {
        let told = |typed: &str| typed.parse::<Code>().map_err(|error| error.to_string());
        let nearest =
            "aucun diagnostic ne s’appelle `link-borken` : vouliez-vous dire `link-broken` ?";
        assert_eq!(told("link-borken"), Err(nearest.to_owned()));
        assert!(told("erreur-inconnue").is_err_and(|words| words.contains("les liste tous")));
    }
}
