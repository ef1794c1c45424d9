import CivilTime

extension Zone {
  /// The zone that a client's TZID names: an IANA name, also behind a vendor's path or before an
  /// addition, a Windows name, a name that Outlook shows, or an offset from UTC.
  init?(named tzid: String) {
    guard tzid.utf8.count <= 200 else { return nil }
    if tzid.utf8.contains(UInt8(ascii: "/")), let zone = Zone(identifier: tzid) {
      self = zone
      return
    }
    let name = tzid.trimmed
    if let zone = Zone(iana: name) ?? Zone(inPath: name) ?? Zone(windows: name)
      ?? Zone(offsetName: name)
    {
      self = zone
    } else {
      return nil
    }
  }

  /// A name of the IANA database, whatever its case and with spaces for underscores; of the names
  /// without a slash only those that cannot be meant otherwise.
  private init?(iana name: String) {
    guard name.utf8.allSatisfy({ $0.isNameByte || $0 == 0x2B || $0 == 0x20 }) else { return nil }
    guard name.contains("/") else {
      guard let name = Self.plainNames[name.uppercased()] else { return nil }
      self.init(identifier: name)
      return
    }
    let joined = String(name.map { $0 == " " ? "_" : $0 })
    if let zone = Zone(identifier: joined) {
      self = zone
    } else if let zone = Zone(identifier: joined.capitalizedParts) {
      self = zone
    } else {
      return nil
    }
  }

  /// An IANA name at the end of a path, as in `/mozilla.org/20070129_1/America/New_York`, or
  /// before an addition, as in `Europe/Berlin (CET)`.
  private init?(inPath name: String) {
    let parts = name.split(separator: "/")
    for count in [3, 2] where parts.count >= count {
      let tail = parts.suffix(count).joined(separator: "/")
      if let zone = Zone(iana: tail) {
        self = zone
        return
      }
      let word = tail.prefix { $0.utf8.first?.isNameByte == true }
      if word.count < tail.count, word.contains("/"), let zone = Zone(iana: String(word)) {
        self = zone
        return
      }
    }
    guard parts.count > 1, let last = parts.last, let zone = Zone(iana: String(last)) else {
      return nil
    }
    self = zone
  }

  private init?(windows name: String) {
    guard let identifier = WindowsZones.identifier(of: name) else { return nil }
    self.init(identifier: identifier)
  }

  /// `UTC+8`, `GMT-0300`, `+05:30`: the zone of whole hours, or the one that never left that offset.
  private init?(offsetName name: String) {
    var digits = name.uppercased().filter { !": ()".contains($0) }
    for prefix in ["UTC", "GMT"] where digits.hasPrefix(prefix) {
      digits.removeFirst(3)
    }
    guard let sign = digits.first, sign == "+" || sign == "-" else { return nil }
    digits.removeFirst()
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let (hours, minutes) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
    guard hours <= 14, minutes < 60 else { return nil }
    let seconds = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    if let identifier = Self.broken[seconds] {
      self.init(identifier: identifier)
      return
    }
    guard minutes == 0 else { return nil }
    // The signs of these names are the wrong way round, by POSIX.
    self.init(identifier: hours == 0 ? "UTC" : "Etc/GMT\(sign == "-" ? "+" : "-")\(hours)")
  }

  private static let broken = [
    12_600: "Asia/Tehran", 16_200: "Asia/Kabul", 19_800: "Asia/Kolkata", 20_700: "Asia/Kathmandu",
    23_400: "Asia/Yangon", 31_500: "Australia/Eucla", 34_200: "Australia/Darwin",
    -34_200: "Pacific/Marquesas",
  ]

  private static let plainNames: [String: String] = {
    let names = [
      "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "EST", "MST", "HST", "WET", "CET",
      "MET", "EET", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "PRC", "ROC", "ROK", "NZ", "GB",
      "Eire", "Hongkong", "Japan", "Singapore", "Israel", "Turkey", "Poland", "Portugal", "Iran",
      "Cuba", "Egypt", "Iceland", "Jamaica", "Libya", "Navajo", "W-SU",
    ]
    var table = ["Z": "UTC"]
    for name in names { table[name.uppercased()] = name }
    return table
  }()
}

extension String {
  /// The name without blanks and quotes around it.
  fileprivate var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first == " " || first == "\"" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\"" { rest.removeLast() }
    return String(rest)
  }

  /// `america/new_york` as `America/New_York`.
  fileprivate var capitalizedParts: String {
    var isStart = true
    var result = ""
    for scalar in lowercased() {
      result += isStart ? scalar.uppercased() : String(scalar)
      isStart = scalar == "/" || scalar == "_" || scalar == "-"
    }
    return result
  }
}
