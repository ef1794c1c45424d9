import CivilTime
public import Procedure

extension Deliberation {
  /// The task that a follow-up asks for.
  func todo(
    for followUp: FollowUp, about: Assessed, by prompt: Prompt, in drafting: inout Drafting
  ) throws(Fault) -> Todo {
    let here = officeZone.wallTime(at: now)
    let owner = people(as: followUp.owner, of: about.owner).first?.id ?? about.owner
    let ref = try drafting.ref(.task)
    var due = moment(followUp.due.offset, after: here)
    if followUp.due.from == "object.start", let start = about.start, start > here {
      // What has to be ready before something begins is due before it, however soon that is.
      due = max(moment(followUp.due.offset, after: start), min(here + 3_600, start))
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

  /// What a to-do is called: in both languages where the procedure or a template has called it so.
  func title(of todo: Todo) -> Fact {
    var known: Bilingual?
    if let id = todo.template {
      known = procedure.followUp(id)?.title ?? procedure.rule(id)?.title
      if let template = template(named: id) {
        known =
          todo.step.map { step in template.steps.first { $0.letter == step }?.title }
          ?? template.title(of: todo.classOfBusiness)
      }
    }
    if known == nil, let clause = todo.clause.flatMap({ procedure.clause($0) }) {
      known = clause.title
    }
    if let known, let about = todo.about,
      ["\(known.english) (\(about))", "\(known.chinese) (\(about))"].contains(todo.title)
    {
      return .phrase(
        Statement(Topics.Words.about, ["title": .words(known), "about": .business(about)]))
    }
    guard let known, todo.title == known.english || todo.title == known.chinese else {
      return .text(todo.title)
    }
    return .words(known)
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
