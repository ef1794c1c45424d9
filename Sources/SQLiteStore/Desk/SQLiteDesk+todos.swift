import GRDB
import Planner
import Store

extension SQLiteDesk {
  func todos(_ query: TodoQuery) throws(Fault) -> [StoredObject] {
    let select = """
      SELECT \(ObjectRow.columns) FROM todo t JOIN object o ON o.id = t.object
      WHERE o.kind = \(query.kind.code) AND 
      """
    let order = " ORDER BY o.number IS NULL, o.letter, o.number, o.id"
    let found: [ObjectRow]
    switch query {
    case .open(let owner?):
      found = try rows(
        select + "t.open = 1 AND t.owner = ?" + order, [owner.description], read: ObjectRow.init)
    case .open(nil):
      found = try rows(select + "t.open = 1" + order, read: ObjectRow.init)
    case .parts(let uid):
      found = try rows(select + "t.parent = ?" + order, [uid], read: ObjectRow.init)
    case .uid(let uid):
      found = try rows(select + "o.uid = ?" + order, [uid], read: ObjectRow.init)
    case .clause(let clause, let owner?):
      found = try rows(
        select + "t.clause = ? AND t.owner = ?" + order, [clause, owner.description],
        read: ObjectRow.init)
    case .clause(let clause, nil):
      found = try rows(select + "t.clause = ?" + order, [clause], read: ObjectRow.init)
    case .notices(let person):
      found = try rows(
        select + "t.open = 1 AND t.owner = ?" + order, [person.description], read: ObjectRow.init)
    }
    return try found.opened(by: self)
  }
}

extension TodoQuery {
  /// What the objects are that it asks for.
  fileprivate var kind: StoredObject.Kind {
    if case .notices = self { .journal } else { .task }
  }
}
