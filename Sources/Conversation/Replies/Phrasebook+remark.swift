public import Planner

/// What is said in a chat that answers no command.
public enum Remark: Hashable, Sendable {
  /// To somebody who is not known yet: how to become so.
  case stranger
  /// A user of a platform is known as a person from now on.
  case linked(String, platform: String)
  /// A code that is not good.
  case wrongCode
  /// Too many of those; for so many minutes none is heard.
  case tooManyCodes(minutes: Int)
  /// What was said in a room is answered between two.
  case inPrivate
  /// A button whose question waits no longer.
  case outdated
  /// Too many lines; for so many seconds none is heard.
  case tooManyLines(seconds: Int)
  /// Files that go with a reply, which a chat does not bring.
  case files([String])
}

extension Phrasebook {
  /// The words of a remark.
  public func words(of remark: Remark, in language: Language) -> String {
    let book = replies(in: language)
    return switch remark {
    case .stranger: book.say(.linkStranger)
    case .linked(let name, let platform):
      book.say(
        .linkLinked, ["name": name, "platform": book.platforms[platform] ?? platform])
    case .wrongCode: book.say(.linkWrong)
    case .tooManyCodes(let minutes): book.say(.linkSilent, ["minutes": String(minutes)])
    case .inPrivate: book.say(.inPrivate)
    case .outdated: book.say(.outdated)
    case .tooManyLines(let seconds): book.say(.tooMany, ["seconds": String(seconds)])
    case .files(let names):
      book.say(.filesElsewhere, ["files": names.joined(separator: book.say(.comma))])
    }
  }

  /// The words in both languages, for somebody whose language is not known.
  public func words(of remark: Remark) -> String {
    words(of: remark, in: .english) + "\n" + words(of: remark, in: .chinese)
  }

  /// The platforms that people can be known on, as they are kept.
  public var knownPlatforms: Set<String> { Set(platforms.values) }
}
