import CivilTime
import Planner
import Wire

/// What is said in one scene, in the language of its speaker.
struct Voice {
  let book: ReplyBook
  let scene: Scene
  let commands: CommandBook

  var language: Language { book.language }

  /// The words of a saying, with its fields filled.
  func say(_ saying: Saying, _ values: [String: String] = [:]) -> String {
    book.say(saying, values)
  }
}

/// A reply in the making.
struct Draft {
  var kind: Reply.Kind
  var lines: [String]
  var refs: [Ref] = []
  var data: JSON = .null
  var error: Reply.Failure?
  /// The prompt that waits for an answer, as programs read it.
  var ask: JSON = .null
  /// Files that go with it.
  var enclosures: [Enclosure] = []
  /// What proves what happened to an object.
  var proof: ProofContents?
  /// What a number or `y` chooses, in words and as data.
  var options: [String] = []
  /// The object that `it` means from now on.
  var it: Ref?
  /// How many lines may be said at once.
  var limit = 20

  init(_ kind: Reply.Kind, _ lines: [String]) {
    self.kind = kind
    self.lines = lines
  }
}
