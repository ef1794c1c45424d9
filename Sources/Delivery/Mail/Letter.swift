import CivilTime
import FoundationEssentials

/// A mail message with calendar objects enclosed.
struct Letter {
  /// A calendar object as a file.
  struct Enclosure {
    /// `A4.ics`.
    var name: String
    var bytes: [UInt8]
  }

  var from: String
  var to: String
  var subject: String
  var text: String
  /// What tells it from every other, without the domain.
  var id: String
  var date: Instant
  var enclosures: [Enclosure] = []

  /// Whether a text is a bare mail address, good for the header and for the recipient of an envelope.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, !parts[0].isEmpty, !parts[1].isEmpty,
      parts[0].utf8.first != UInt8(ascii: "-"), parts[1].contains(".") || parts[1] == "localhost"
    else { return false }
    return text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"(),:;<>[\\]".utf8.contains(byte)
    }
  }

  /// The message (RFC 5322 and 2045), its lines ended as the system's programs want them.
  var bytes: [UInt8] {
    let domain = from.split(separator: "@").last.map(String.init) ?? "localhost"
    let boundary = "=_\(id)"
    var lines = [
      "From: Daybook <\(from)>", "To: <\(to)>", "Subject: \(EncodedWord.text(subject))",
      "Date: \(MailDate.text(date))", "Message-ID: <\(id)@\(domain)>",
      "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "",
      "--\(boundary)", "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: base64", "",
    ]
    // Within a text every line ends with both (RFC 2046, section 4.1.1).
    lines += Self.encoded(Array(text.replacing("\n", with: "\r\n").utf8))
    for file in enclosures {
      lines += [
        "--\(boundary)",
        "Content-Type: text/calendar; charset=utf-8; method=PUBLISH; name=\"\(file.name)\"",
        "Content-Disposition: attachment; filename=\"\(file.name)\"",
        "Content-Transfer-Encoding: base64", "",
      ]
      lines += Self.encoded(file.bytes)
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Base64 in lines of 76 characters.
  private static func encoded(_ bytes: [UInt8]) -> [String] {
    let text = Data(bytes).base64EncodedString()
    var lines: [String] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      lines.append(String(decoding: rest.prefix(76), as: UTF8.self))
      rest = rest.dropFirst(76)
    }
    return lines
  }
}
