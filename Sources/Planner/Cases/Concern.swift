import CivilTime
import Procedure

/// What a case or a clock is about: an appointment, a to-do or a policy.
struct Concern {
  var uid: String
  var ref: Ref
  var owner: PersonID
  var client: Client?
  /// The class of business, where it has one.
  var classOfBusiness: String?
  /// Nil for an appointment and for a policy.
  var todo: Todo?

  init(_ assessed: Assessed) {
    uid = assessed.object.uid
    ref = assessed.ref
    owner = assessed.owner
    client = assessed.client
    classOfBusiness = assessed.todo?.classOfBusiness
    todo = assessed.todo
  }
}

extension Assessed {
  /// Whose work it is about: of a case, whoever reported it.
  var near: PersonID { todo?.incident?.reporter ?? owner }
}

extension Deliberation {
  /// In whose team the roles are sought that something concerns: the owner's, or the reporter's
  /// where a case is handled by somebody without a team.
  func team(of about: Assessed) -> PersonID {
    people[about.owner]?.team == nil ? about.near : about.owner
  }

  /// What an object is to a case that is about it; nil for one without a reference.
  func concern(_ object: StoredObject) throws(Fault) -> Concern? {
    if object.kind == .policy, let ref = object.ref {
      let policy = try Policy(object)
      return Concern(
        uid: object.uid, ref: ref, owner: policy.broker, client: try view.clients[policy.client],
        classOfBusiness: policy.classOfBusiness)
    }
    return try assessed(object).map { Concern($0) }
  }
}

extension Concern {
  init(
    uid: String, ref: Ref, owner: PersonID, client: Client?, classOfBusiness: String?
  ) {
    self.uid = uid
    self.ref = ref
    self.owner = owner
    self.client = client
    self.classOfBusiness = classOfBusiness
  }
}
