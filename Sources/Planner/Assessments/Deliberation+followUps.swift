import CivilTime
public import Procedure

extension Deliberation {
  /// The task that a follow-up asks for.
  func todo(
    for followUp: FollowUp, about: Assessed, by prompt: Prompt, in drafting: inout Drafting
  ) throws(Fault) -> Todo {
    let here = officeZone.wallTime(at: now)
    let whose = followUp.owner == .owner ? about.owner : team(of: about)
    let owner = people(as: followUp.owner, of: whose).first?.id ?? about.owner
    let ref = try drafting.ref(.task)
    var due = moment(followUp.due.offset, after: here)
    if followUp.due.from == "object.start", let start = about.start, start > here {
      // What has to be ready before something begins is due before it, however soon that is.
      due = max(moment(followUp.due.offset, after: start), min(here + 3_600, start))
    }
    if followUp.due.offset.unit == .months || followUp.due.offset.unit == .years {
      due = close(of: office.calendar.rolled(due.day, .preceding).value)
    }
    let language = people[owner]?.language ?? .english
    var todo = Todo(
      ref: ref, uid: uid(of: ref), owner: owner, client: about.client?.ref,
      title: followUp.title.text(in: language), start: here, due: due,
      work: followUp.effort.minutes, parent: about.object.uid, clause: followUp.clause,
      zone: officeZone)
    todo.template = followUp.id
    if followUp.clears { todo.openedBy = "\(prompt.id)@\(about.ref)" }
    return todo
  }

  /// That a task was opened, with what it is, until when and whose.
  func opened(_ todo: Todo) -> Statement {
    Statement(
      Topics.Ask.opened,
      [
        "ref": todo.ref.map { .ref($0) } ?? .none, "title": title(of: todo),
        "due": todo.due.map { .moment(zone.wallTime(at: todo.zone.instant(of: $0))) } ?? .none,
        "owner": .person(todo.owner),
      ])
  }

  /// What a to-do is called: in both languages where the procedure or a template has called it so;
  /// a case that is kept from the asker by its clause.
  func title(of todo: Todo) -> Fact {
    if isKept(todo), let clause = todo.clause.flatMap({ procedure.clause($0) }) {
      return .words(clause.title)
    }
    var known: [Bilingual?] = []
    if let id = todo.template {
      known.append(procedure.followUp(id)?.title ?? procedure.rule(id)?.title)
      if let template = template(named: id) {
        known.append(
          todo.step.map { step in template.steps.first { $0.letter == step }?.title }
            ?? template.title(of: todo.classOfBusiness))
      }
    }
    known.append(todo.clause.flatMap { procedure.clause($0)?.title })
    // What is asked again is called by its question.
    known.append(
      todo.openedBy?.split(separator: "@").first.flatMap { procedure.prompt(String($0))?.ask })
    known += todo.clocks.map { procedure.rule($0.rule)?.title }
    let match = known.compactMap(\.self).first {
      todo.title == $0.english || todo.title == $0.chinese
    }
    if match == nil, let about = todo.about,
      let known = known.compactMap(\.self).first(where: { known in
        ["\(known.english) (\(about))", "\(known.chinese) (\(about))"].contains(todo.title)
      })
    {
      return .phrase(
        Statement(Topics.Words.about, ["title": .words(known), "about": .business(about)]))
    }
    return match.map { .words($0) } ?? .text(todo.title)
  }

  /// What a meeting is called in a list: its purpose, where it has one.
  func title(of appointment: Appointment) -> Fact {
    appointment.purpose.isEmpty
      ? .phrase(Statement(Topics.Words.meeting)) : .text(appointment.purpose)
  }

  /// The template of that name or alias.
  func template(named name: String) -> PlanTemplate? {
    let wanted = name.lowercased()
    return handbook.templates.first { $0.name == wanted }
      ?? handbook.templates.first { $0.aliases[wanted] != nil }
      ?? handbook.templates.first {
        [$0.title.english.lowercased(), $0.title.chinese].contains(wanted)
      }
  }
}

extension Bilingual {
  /// The text in that language.
  public func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}
