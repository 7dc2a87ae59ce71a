//! The drawing itself: a column for each step, a box for each question with a line a choice, and
//! a curve from each choice to what it leads to.

use catalogue::{
    api::Wizard,
    flow::{Flow, Next},
};

use super::{colour, word};
const BOX_WIDTH: usize = 260;
const COLUMN: usize = 360;
const LINE: usize = 20;
const MARGIN: usize = 20;
/// Characters that fit on a line of a box.
const LINE_CHARS: usize = 34;

/// A question or a verdict in its place.
struct Placed {
    node: Next,
    x: usize,
    y: usize,
    /// Lines of its head, then of each choice.
    head: Vec<String>,
    choices: Vec<(Vec<String>, Next)>,
}

impl Placed {
    fn height(&self) -> usize {
        let choices: usize =
            self.choices.iter().map(|(lines, _)| lines.len() * LINE + LINE / 2).sum();
        self.head.len() * LINE + LINE + choices
    }

    /// What each choice leads to, and how high its first line is.
    fn lines(&self) -> Vec<(Next, usize)> {
        let mut line = self.y + self.head.len() * LINE + LINE + LINE / 4;
        let mut lines = Vec::new();
        for (words, next) in &self.choices {
            lines.push((*next, line));
            line += words.len() * LINE + LINE / 2;
        }
        lines
    }
}

/// An image that stands alone, its words as text.
pub fn svg(wizard: &Wizard) -> String {
    let placed = place(&wizard.flow);
    let width = placed.iter().map(|one| one.x + BOX_WIDTH).max().unwrap_or_default() + MARGIN;
    let height = placed.iter().map(|one| one.y + one.height()).max().unwrap_or_default() + MARGIN;
    let title = escaped(&format!("Assistant d’éligibilité : {}", wizard.title));
    let mut text = vec![format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"titre\" font-family=\"sans-serif\" font-size=\"14\">\n<title id=\"titre\">{title}</title>\n<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n"
    )];
    for one in &placed {
        text.push(curves(one, &placed));
    }
    for one in &placed {
        text.push(drawn(one, &wizard.flow));
    }
    text.push("</svg>\n".to_owned());
    text.concat()
}

/// Columns by the longest way to a node, each column from top to bottom.
fn place(flow: &Flow) -> Vec<Placed> {
    let mut nodes: Vec<(Next, usize)> = Vec::new();
    let mut depths = vec![0; flow.questions.len()];
    for (index, question) in flow.questions.iter().enumerate() {
        nodes.push((Next::Question(index), depths[index]));
        for choice in &question.choices {
            match choice.next {
                // Later in the list: its depth is final when its turn comes.
                Next::Question(next) => depths[next] = depths[next].max(depths[index] + 1),
                Next::Verdict(_) => {
                    if !nodes.iter().any(|(node, _)| *node == choice.next) {
                        nodes.push((choice.next, depths[index] + 1));
                    }
                }
            }
        }
    }
    let mut bottoms: Vec<usize> = Vec::new();
    let mut placed: Vec<Placed> = Vec::new();
    for (node, depth) in nodes {
        bottoms.resize(bottoms.len().max(depth + 1), MARGIN);
        // Beside the first choice that leads to it, where there is room.
        let beside = placed.iter().flat_map(Placed::lines).find(|(next, _)| *next == node);
        let wanted = beside.map_or(MARGIN, |(_, line)| line.saturating_sub(LINE));
        let one = boxed(flow, node, MARGIN + depth * COLUMN, bottoms[depth].max(wanted));
        bottoms[depth] = one.y + one.height() + MARGIN;
        placed.push(one);
    }
    placed
}

fn boxed(flow: &Flow, node: Next, x: usize, y: usize) -> Placed {
    match node {
        Next::Question(index) => {
            let question = &flow.questions[index];
            let choices = question.choices.iter();
            let choices = choices.map(|choice| (wrapped(&choice.words()), choice.next)).collect();
            Placed { node, x, y, head: wrapped(&question.text), choices }
        }
        Next::Verdict(index) => {
            let head = vec![word(flow.verdicts[index].kind).to_owned()];
            Placed { node, x, y, head, choices: vec![] }
        }
    }
}

fn drawn(one: &Placed, flow: &Flow) -> String {
    let Placed { x, y, .. } = one;
    let (fill, radius) = match one.node {
        Next::Question(_) => ("#f4f4f6", 4),
        Next::Verdict(index) => (colour(&flow.verdicts[index]), 14),
    };
    let height = one.height();
    let mut text = vec![format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{BOX_WIDTH}\" height=\"{height}\" rx=\"{radius}\" fill=\"{fill}\" stroke=\"#55555f\"/>\n"
    )];
    let mut line = y + LINE;
    for words in &one.head {
        text.push(words_at(x + 10, line, words, true));
        line += LINE;
    }
    line += LINE / 2;
    for (lines, _) in &one.choices {
        for words in lines {
            text.push(words_at(x + 10, line, words, false));
            line += LINE;
        }
        line += LINE / 2;
    }
    text.concat()
}

fn words_at(x: usize, y: usize, words: &str, is_bold: bool) -> String {
    let weight = if is_bold { " font-weight=\"bold\"" } else { "" };
    format!("<text x=\"{x}\" y=\"{y}\"{weight}>{}</text>\n", escaped(words))
}

/// From the line of each choice to the head of what it leads to.
fn curves(one: &Placed, placed: &[Placed]) -> String {
    let curve = |(next, line): (Next, usize)| {
        let to = placed.iter().find(|placed| placed.node == next)?;
        let (from_x, to_x, to_y) = (one.x + BOX_WIDTH, to.x, to.y + LINE);
        let middle = from_x + (to_x - from_x) / 2;
        Some(format!(
            "<path d=\"M{from_x} {line} C{middle} {line} {middle} {to_y} {to_x} {to_y}\" fill=\"none\" stroke=\"#55555f\"/>\n"
        ))
    };
    one.lines().into_iter().filter_map(curve).collect()
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + word.chars().count() < LINE_CHARS {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
