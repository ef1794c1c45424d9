public import CivilTime
public import Conversation
import FoundationEssentials
public import Wire

/// A line as it comes from a program: the bare words, or an object that brings more with it.
public struct Envelope: Hashable, Sendable {
  /// What was said.
  public var text: String
  /// The sender's own name for the line, echoed in the reply as it came: a string or a number.
  public var id: JSON?
  /// The time to answer for, where the line brings one.
  public var at: Instant?

  /// The bare words.
  public init(text: String) {
    self.text = text
  }

  /// Reads a line of JSON lines: an object with `text`, and perhaps `id` and `at` (RFC 3339), or
  /// words that begin with no brace.
  public init(line: String) throws(BadEnvelope) {
    self.init(text: line)
    guard line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else { return }
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line.utf8))
    } catch let error as DecodingError {
      throw BadEnvelope(error)
    } catch {
      throw BadEnvelope(reason: "not JSON")
    }
    text = fields.text
    id = fields.id?.json
    guard let moment = fields.at else { return }
    guard let instant = Instant(moment) else {
      throw BadEnvelope(reason: "\"at\" is not an RFC 3339 time: \(moment.prefix(40))", id: id)
    }
    at = instant
  }

  private struct Fields: Decodable {
    var text: String
    var id: Name?
    var at: String?
  }

  private enum Name: Decodable {
    case string(String)
    case int(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try (try? value.decode(String.self)).map(Name.string) ?? .int(value.decode(Int.self))
    }

    var json: JSON {
      switch self {
      case .string(let text): .string(text)
      case .int(let number): .int(number)
      }
    }
  }
}

/// Why a JSON line says nothing.
public struct BadEnvelope: Error, Hashable, Sendable {
  /// What is wrong, in English.
  public var reason: String
  /// The sender's name for the line, where that could be read.
  public var id: JSON?

  init(reason: String, id: JSON? = nil) {
    self.reason = reason
    self.id = id
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, _):
      self.init(reason: "no \"\(key.stringValue)\"")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let name = context.codingPath.last?.stringValue
      self.init(reason: name.map { "\"\($0)\" has the wrong type" } ?? "not an object")
    default:
      self.init(reason: "not JSON")
    }
  }
}

extension Reply {
  /// The reply as one JSON line's object, with the sender's own name for the line as it came.
  public func json(number: Int, id: JSON?) -> JSON {
    let reply = json(number: number)
    guard let id, case .object(var members) = reply,
      let place = members.firstIndex(where: { $0.name == "id" })
    else { return reply }
    members[place].value = id
    return .object(members)
  }
}
