import CivilTime
import Planner
import Wire

extension Voice {
  /// Clients, appointments and policies that fit some words.
  func draft(_ found: Findings) -> Draft {
    var findings = found
    findings.meetings = nextFirst(found.meetings)
    let values = [
      "words": findings.words, "clients": String(findings.clients.count),
      "appointments": String(findings.meetings.count),
      "policies": String(findings.policies.count),
    ]
    let isEmpty =
      findings.clients.isEmpty && findings.meetings.isEmpty && findings.policies.isEmpty
    var draft = Draft(.found, [say(isEmpty ? .findEmpty : .findHead, values)])
    draft.lines += Columns.lines(findings.clients.map(row))
    draft.lines += Columns.lines(
      findings.meetings.map { meeting in
        let appointment = meeting.appointment
        return [appointment.ref.description, when(appointment), subject(meeting), state(meeting)]
      })
    draft.lines += Columns.lines(
      findings.policies.map { policy in
        [
          policy.ref.description, policy.number,
          book.classes[policy.classOfBusiness] ?? policy.classOfBusiness, policy.insurer,
          say(.findExpires, ["date": plainDate(policy.expiry)]),
        ]
      })
    draft.refs =
      findings.clients.map(\.ref) + findings.meetings.map(\.appointment.ref)
      + findings.policies.map(\.ref)
    if findings.meetings.count == 1 { draft.it = findings.meetings[0].appointment.ref }
    draft.data = .object([
      "clients": .array(findings.clients.map { data($0) }),
      "appointments": .array(findings.meetings.map { data($0) }),
      "policies": .array(findings.policies.map { data($0) }),
    ])
    return draft
  }

  /// What is to come in its order, then what is over, the latest first.
  private func nextFirst(_ meetings: [Meeting]) -> [Meeting] {
    let sorted = meetings.sorted { $0.appointment.span.start < $1.appointment.span.start }
    let coming = sorted.filter { $0.appointment.span.end > scene.now }
    return coming + sorted.filter { $0.appointment.span.end <= scene.now }.reversed()
  }

  /// A client on one row: reference, both names, who looks after them, telephone.
  func row(_ client: Client) -> [String] {
    let name = client.name(in: language)
    let other = language == .chinese ? client.name : client.chineseName ?? ""
    return [
      client.ref.description, name, other == name ? "" : other,
      client.broker?.description ?? "", client.phone ?? "",
    ]
  }

  /// What was changed line by line, the newest first.
  func draft(_ turns: [JournalTurn], of ref: Ref?) -> Draft {
    let values = ["ref": ref?.description ?? "", "count": String(turns.count)]
    let head: Saying = ref != nil ? .historyHead : turns.isEmpty ? .historyEmpty : .historyHeadOwn
    var draft = Draft(.history, [say(head, values)])
    draft.lines += Columns.lines(
      turns.map { turn in
        [
          moment(scene.zone.wallTime(at: turn.entry.at)), turn.entry.by.description,
          ref == nil ? words(turn.shown) : "", words(turn.said),
        ]
      })
    draft.refs = ref.map { [$0] } ?? turns.flatMap(\.refs)
    draft.data = .object([
      "entries": .array(
        turns.map { turn in
          .object([
            "number": .int(turn.entry.number),
            "at": .string(turn.entry.at.rfc3339(in: scene.zone)),
            "by": .string(turn.entry.by.description),
            "ref": .string(turn.refs.first?.description),
            "refs": .array(turn.refs.map { .string($0.description) }),
            "line": .string(words(turn.said)),
          ])
        })
    ])
    return draft
  }

  /// What came back and what went by an undo.
  func undone(_ meetings: [Meeting], line: String) -> Draft {
    var draft = Draft(.undone, [])
    draft.lines = meetings.map { meeting in
      say(
        meeting.appointment.status == .cancelled ? .undoCancelled : .undoBack, values(meeting))
    }
    if meetings.isEmpty { draft.lines = [say(.undoUndone, ["line": line])] }
    draft.refs = meetings.map(\.appointment.ref)
    draft.it = draft.refs.first
    draft.data =
      meetings.count == 1
      ? data(meetings[0]) : .object(["appointments": .array(meetings.map { data($0) })])
    return draft
  }
}
