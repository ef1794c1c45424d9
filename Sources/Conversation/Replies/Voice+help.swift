import Planner
import Wire

extension Voice {
  /// Every command by groups with an example each, or one command explained.
  func help(topic: String?) -> Draft {
    guard let topic else { return overview() }
    let line = Line(topic)
    guard
      let command = commands.command(id: topic.lowercased())
        ?? commands.name(beginning: line).map({ commands.commands[$0.command] })
    else {
      let near = commands.near(line).names.map(\.text)
      var draft = Draft(.help, [say(.helpUnknown, ["words": topic, "near": list(near)])])
      draft.error = Reply.Failure(code: .unknownCommand, message: draft.lines[0], offers: [])
      draft.kind = .error
      return draft
    }
    return explanation(of: command)
  }

  private func overview() -> Draft {
    var draft = Draft(.help, [say(.helpHead)])
    var rows: [[String]] = []
    for group in commands.groups {
      for (index, command) in commands.commands.filter({ $0.group == group.id }).enumerated() {
        let title = index == 0 ? group.titles.text(in: language) ?? "" : ""
        rows.append([title, command.example.text(in: language) ?? ""])
      }
    }
    draft.lines += Columns.lines(rows)
    draft.data = .object(["commands": .array(commands.commands.map { data($0) })])
    draft.limit = 60
    return draft
  }

  private func explanation(of command: CommandSpec) -> Draft {
    let names = command.names[language] ?? command.names[.english] ?? []
    let values = [
      "name": names.first ?? command.id, "means": command.means.text(in: language) ?? "",
      "names": names.dropFirst().joined(separator: say(.comma)),
      "example": command.example.text(in: language) ?? "",
    ]
    var draft = Draft(.help, [say(.helpTopic, values), "  " + say(.helpSay, values)])
    if names.count > 1 { draft.lines.append("  " + say(.helpAlso, values)) }
    draft.data = .object(["commands": .array([data(command)])])
    return draft
  }

  private func data(_ command: CommandSpec) -> JSON {
    .object([
      "id": .string(command.id), "means": .string(command.means.text(in: language)),
      "example": .string(command.example.text(in: language)),
      "names": .array(
        (command.names[language] ?? command.names[.english] ?? []).map { .string($0) }),
      "slots": .array(
        command.slots.map {
          .object([
            "name": .string($0.name), "type": .string("\($0.type)"),
            "required": .bool($0.isRequired),
          ])
        }),
    ])
  }
}
