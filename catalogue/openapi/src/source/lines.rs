//! Lines and columns of bytes.

/// Where the lines of a text start.
#[derive(Debug, Default)]
pub(super) struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    pub(super) fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let after = ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX));
        Self { starts: std::iter::once(0).chain(after).collect() }
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub(super) fn place(&self, text: &str, at: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = text.as_bytes().get(start as usize..at as usize).unwrap_or_default();
        let columns = before.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        (number(line), number(columns + 1))
    }

    #[cfg(feature = "yaml")]
    /// First byte of a line, counted from 1.
    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default() as usize
    }
}

fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
