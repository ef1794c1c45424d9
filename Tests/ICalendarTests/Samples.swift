import FoundationEssentials
import Testing

/// Calendars of other programs, where they lie beside the checkout; none where they do not.
enum Samples {
  struct File: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    var testDescription: String { name }
  }

  static let calendars: [File] = {
    guard let folder else { return [] }
    return ["icalendar", "jcal", "recurring"].flatMap { part -> [File] in
      let path = "\(folder)/ics/\(part)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { $0.hasSuffix(".ics") }.sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(path)/\(name)").map {
          File(name: "\(part)/\(name)", bytes: Array($0))
        }
      }
    }
  }()

  /// `DAYBOOK_SAMPLES`, else `shared/samples` beside a folder that the checkout lies in.
  private static var folder: String? {
    if let given = ProcessInfo.processInfo.environment["DAYBOOK_SAMPLES"] { return given }
    var parts = #filePath.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let path = "/" + parts.joined(separator: "/") + "/shared/samples"
      if FileManager.default.fileExists(atPath: path) { return path }
      parts.removeLast()
    }
    return nil
  }
}
