//! Whether an IP address is one of the Internet's. What is refused: this machine, the networks that a
//! company or a host keeps to itself (where its own services trust whoever asks), and what no machine has.

// Addresses only: nothing here connects to one.
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Blocks that aren't of the Internet, and how many bits name each (IANA's registries of special
/// addresses: RFC 6890 and those after it).
const SPECIAL_V4: [([u8; 4], u32); 15] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
];

/// The same: of all others, only `2000::/3` is of the Internet.
const SPECIAL_V6: [([u16; 3], u32); 5] = [
    // Teredo, benchmarks and other protocols.
    ([0x2001, 0, 0], 23),
    ([0x2001, 0x0db8, 0], 32),
    // An IPv4 address is within: nobody needs it to reach one.
    ([0x2002, 0, 0], 16),
    ([0x3fff, 0, 0], 20),
    ([0x5f00, 0, 0], 16),
];

/// Whether an address is one of the Internet's.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => {
            inner_v4(address).map_or_else(|| is_public_v6(address), is_public_v4)
        }
    }
}

/// Whether an address is one of this machine, however it is written.
pub fn is_loopback(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => address.is_loopback(),
        IpAddr::V6(address) => {
            address.is_loopback() || address.to_ipv4_mapped().is_some_and(|one| one.is_loopback())
        }
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let is_in = |&(start, bits): &([u8; 4], u32)| {
        (address.to_bits() ^ u32::from_be_bytes(start)) >> (32 - bits) == 0
    };
    !SPECIAL_V4.iter().any(is_in)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let is_global = address.segments()[0] >> 13 == 1;
    let is_in = |&([one, two, three], bits): &([u16; 3], u32)| {
        let start = Ipv6Addr::new(one, two, three, 0, 0, 0, 0, 0);
        (address.to_bits() ^ start.to_bits()) >> (128 - bits) == 0
    };
    is_global && !SPECIAL_V6.iter().any(is_in)
}

/// The IPv4 address that an IPv6 one stands for: `::ffff:10.0.0.1`, or `64:ff9b::10.0.0.1` behind NAT64.
fn inner_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let parts = address.segments();
    let is_translated = parts[..6] == [0x64, 0xff9b, 0, 0, 0, 0];
    let last = || Ipv4Addr::from_bits(u32::from(parts[6]) << 16 | u32::from(parts[7]));
    address.to_ipv4_mapped().or_else(|| is_translated.then(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: bool) {
        let parsed: IpAddr = address.parse().expect("it is an address");
        assert_eq!(is_public(parsed), expected, "{address}");
    }

    #[test]
    fn only_addresses_of_the_internet_are_public() {
        for own in [
            "0.0.0.0",
            "10.255.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.2.7",
            "198.19.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "64:ff9b::a00:1",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "2001:0:1::1",
            "2002:7f00:1::",
        ] {
            check(own, false);
        }
        for public in [
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.167.1.1",
            "198.20.0.1",
            "223.255.255.255",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
            "2a00:1450:4007::1",
            "2001:41d0::1",
        ] {
            check(public, true);
        }
    }

    #[test]
    fn the_own_machine_is_told_from_its_network() {
        let is = |address: &str| is_loopback(address.parse().expect("it is an address"));
        assert!(is("127.0.0.1") && is("::1") && is("::ffff:127.0.0.2"));
        assert!(!is("10.0.0.1") && !is("::") && !is("fe80::1"));
    }
}
