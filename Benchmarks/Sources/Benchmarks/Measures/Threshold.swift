import Foundation

/// What a number may be.
struct Threshold: Decodable {
  var atMost: Double?
  var atLeast: Double?

  enum CodingKeys: String, CodingKey {
    case atMost = "at_most"
    case atLeast = "at_least"
  }

  func admits(_ value: Double) -> Bool {
    value <= atMost ?? .infinity && value >= atLeast ?? -.infinity
  }

  /// The thresholds of a figure by the names of its measures.
  static func load(for figure: String) throws -> [String: Threshold] {
    let file = Checkout.benchmarks + "/Thresholds/\(figure).json"
    let data = try Data(contentsOf: URL(filePath: file))
    return try JSONDecoder().decode([String: Threshold].self, from: data)
  }
}

/// Where things lie.
enum Checkout {
  /// The folder of this package.
  static let benchmarks = #filePath.split(separator: "/").dropLast(4)
    .reduce(into: "") { $0 += "/" + $1 }
  /// The folder of the package that is measured.
  static let house = benchmarks + "/.."
}
