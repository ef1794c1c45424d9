public import Chat

/// How much and how fast the site listens to chat platforms; an office may set each.
public struct ChatLimits: Hashable, Sendable {
  /// How many lines of one user are answered within a minute; what is beyond is met with silence.
  public var lines = 12
  /// From how many lines that were not understood within a minute each of them counts twice.
  public var misunderstood = 5
  /// How long a platform is kept waiting, milliseconds; what takes longer is answered later.
  public var deadline = 2_500
  /// How many codes that are not good one user may say within `codeSeconds`.
  public var codes = 5
  /// For how long such a user is not heard, seconds.
  public var codeSeconds = 600
  /// What a request may be.
  public var inbound = InboundLimits()

  /// The usual ones.
  public init() {}

  /// The names by which they are set, with what they mean and the most that each may be.
  public static let names: [Name] = [
    Name("lines", "lines of one user that are answered in a minute", 1_000_000),
    Name("misunderstood", "lines not understood in a minute from which each counts twice", 1_000),
    Name("deadline", "milliseconds until an answer is put off", 60_000),
    Name("codes", "wrong codes of one user until silence", 100),
    Name("code_seconds", "seconds of that silence", 86_400),
    Name("body", "bytes of a request", 4 << 20),
    Name("tolerance", "seconds that a signature's time may be off", 86_400),
    Name("dingtalk_tolerance", "the same for DingTalk", 86_400),
  ]

  /// A limit's name.
  public struct Name: Hashable, Sendable {
    /// As it is typed.
    public let name: String
    /// What it means.
    public let means: String
    /// The most that it may be.
    public let most: Int

    init(_ name: String, _ means: String, _ most: Int) {
      self.name = name
      self.means = means
      self.most = most
    }
  }

  /// The usual limits with some set otherwise; a value that is none is passed over.
  public init(_ values: [String: String]) {
    for (name, value) in values where Self.complaint(about: name, value) == nil {
      guard let number = Int(value) else { continue }
      set(name, to: number)
    }
  }

  /// What is wrong with a limit; nil for a good one.
  public static func complaint(about name: String, _ value: String) -> String? {
    guard let known = names.first(where: { $0.name == name }) else {
      return "limits: no such limit; there are \(names.map(\.name).joined(separator: ", "))"
    }
    guard let number = Int(value), (0...known.most).contains(number) else {
      return "limits: \(name) is not a number from 0 to \(known.most)"
    }
    return nil
  }

  private mutating func set(_ name: String, to number: Int) {
    switch name {
    case "lines": lines = number
    case "misunderstood": misunderstood = number
    case "deadline": deadline = number
    case "codes": codes = number
    case "code_seconds": codeSeconds = number
    case "body": inbound.body = number
    case "tolerance": inbound.tolerance = number
    case "dingtalk_tolerance": inbound.dingtalkTolerance = number
    default: break
    }
  }
}
