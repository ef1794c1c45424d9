import Testing

@Suite("Sizes and names")
struct SizeTests {
  @Test("No file is longer than 300 lines")
  func longest() throws {
    for source in try Checkout.everything() {
      #expect(source.length <= 300, "\(source) has \(source.length) lines")
    }
  }

  @Test("Half of all files are shorter than 100 lines")
  func median() throws {
    let lengths = try Checkout.everything().map(\.length).sorted()
    let median = try #require(lengths.isEmpty ? nil : lengths[lengths.count / 2])
    #expect(median < 100)
  }

  @Test("Files and folders are named for what they hold, never for odds and ends")
  func names() throws {
    let vague = ["util", "helper", "manager", "common", "misc"]
    for path in Checkout.files(below: ["Sources", "Tests", "bot", "calendars", "packaging"]) {
      for part in path.lowercased().split(separator: "/") {
        #expect(!vague.contains { part.contains($0) }, "\(path): named for nothing")
      }
    }
  }

  @Test("No path of a developer's machine is written down")
  func paths() throws {
    let homes = ["home", "Users", "root", "work"].map { "/\($0)/" }
    let places = [
      "Sources", "Tests", "bot", "packaging", "Makefile", "Package.swift", "README.md",
      "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run",
    ]
    for path in Checkout.files(below: places) {
      guard let text = try? Checkout.text(of: path) else { continue }
      for home in homes {
        var rest = text[...]
        while let found = rest.firstRange(of: home) {
          let before = rest[..<found.lowerBound].last ?? " "
          #expect(
            before.isLetter || before.isNumber || "_.-}:)".contains(before),
            "\(path) names a path below \(home)")
          rest = rest[found.upperBound...]
        }
      }
    }
  }
}
