extension Resources {
  /// A digest of all that days are worked out by: holidays, clauses and rules.
  func basis() throws -> [UInt8] {
    var digest: UInt64 = 14_695_981_039_346_656_037
    let paths =
      files(below: "calendars/holidays", endingIn: ".ics")
      + files(below: "bot/prompts", endingIn: ".yaml")
      + files(below: "bot/rules", endingIn: ".yaml")
    for path in paths {
      for byte in path.utf8 { digest = (digest ^ UInt64(byte)) &* 1_099_511_628_211 }
      for byte in try File.read(root + "/" + path) {
        digest = (digest ^ UInt64(byte)) &* 1_099_511_628_211
      }
    }
    return Array(String(digest, radix: 16).utf8)
  }
}
