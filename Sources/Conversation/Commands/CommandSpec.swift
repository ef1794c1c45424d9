import Planner

/// A command as `commands.yaml` and the phrasebooks describe it.
struct CommandSpec: Sendable {
  /// Something that the command takes.
  struct Slot: Sendable {
    var name: String
    var type: SlotType
    var isRequired: Bool
  }

  /// The name in all files: `client-new`.
  var id: String
  /// The group that it is listed in.
  var group: String
  /// What its reply is about.
  var kind: Reply.Kind
  /// What it takes, in the order in which it is asked for.
  var slots: [Slot]
  /// What it does, in a few words.
  var means: [Language: String]
  /// A line that works in the example office.
  var example: [Language: String]
  /// The words that people call it by, the usual one first.
  var names: [Language: [String]] = [:]
  /// How it is found in free words, in any language.
  var free = FreeSpec()

  /// The number of a slot.
  func slot(_ name: String) -> Int? {
    slots.firstIndex { $0.name == name }
  }
}
