import ArgumentParser
import CivilTime
import Planner

enum LanguageOption {
  /// Reads `en`, `zh` or the code of another language that there are phrasebooks in.
  static func language(_ text: String) throws -> Language {
    let known = (try? Resources(named: nil).languages()) ?? Language.whole
    guard let language = Language(rawValue: text), known.contains(language) else {
      let names = known.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("'\(text)' is no language of the bot: \(names)")
    }
    return language
  }
}

enum ZoneOption {
  static let usualName = "Asia/Shanghai"

  /// The zone of an office that named none.
  static var usual: Zone { Zone(identifier: usualName) ?? .utc }

  /// Reads the name of an IANA zone.
  static func zone(_ text: String) throws -> Zone {
    guard let zone = Zone(identifier: text) else {
      throw ValidationError("'\(text)' is no time zone: say it like Asia/Shanghai")
    }
    return zone
  }
}
