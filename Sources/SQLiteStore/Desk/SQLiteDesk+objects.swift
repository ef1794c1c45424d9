import GRDB
import Planner
import Store

/// An object's row before it is opened.
struct ObjectRow {
  static let columns = """
    o.id, o.calendar, o.name, o.uid, o.kind, o.letter, o.number, o.owner, o.client, o.sequence, \
    o.datakey, o.sealed
    """

  var id: Int
  var object: StoredObject
  var key: Int
  var sealed: [UInt8]

  init(_ row: Row) throws {
    let kind = row.number(4)
    guard let kind = StoredObject.Kind(code: kind) else {
      throw Fault.damaged("object \(row.number(0)) is of unknown kind \(kind)")
    }
    let letter = row.optionalText(5).flatMap(Ref.Kind.init(rawValue:))
    id = row.number(0)
    key = row.number(10)
    sealed = row.bytes(11)
    object = StoredObject(
      calendar: row.text(1), name: row.text(2), uid: row.text(3), kind: kind,
      ref: letter.map { Ref($0, row.number(6)) }, owner: PersonID(row.text(7)),
      client: row.optionalNumber(8).map { Ref(.client, $0) }, sequence: row.number(9), text: [])
  }
}

extension StoredObject.Kind {
  /// The number that stands for it in the tables, for ever.
  var code: Int {
    switch self {
    case .appointment: 1
    case .policy: 2
    case .task: 3
    case .availability: 4
    case .journal: 5
    }
  }

  init?(code: Int) {
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}

extension SQLiteDesk {
  func object(_ ref: Ref) throws(Fault) -> StoredObject? {
    try row(
      """
      SELECT \(ObjectRow.columns) FROM ref r JOIN object o ON o.id = r.object
      WHERE r.letter = ? AND r.number = ?
      """, [ref.kind.rawValue, ref.number], read: ObjectRow.init
    ).map(opened)
  }

  func object(uid: String, in calendar: String) throws(Fault) -> StoredObject? {
    try row(
      "SELECT \(ObjectRow.columns) FROM object o WHERE o.calendar = ? AND o.uid = ?",
      [calendar, uid], read: ObjectRow.init
    ).map(opened)
  }

  func object(uid: String) throws(Fault) -> StoredObject? {
    try row(
      "SELECT \(ObjectRow.columns) FROM object o WHERE o.uid = ? LIMIT 1", [uid],
      read: ObjectRow.init
    ).map(opened)
  }

  func objects(
    _ kind: StoredObject.Kind, owner: PersonID?, client: Ref?, limit: Int
  ) throws(Fault) -> [StoredObject] {
    let select = "SELECT \(ObjectRow.columns) FROM object o WHERE "
    let order = " ORDER BY o.number DESC, o.id DESC LIMIT ?"
    let rows: [ObjectRow]
    switch (owner?.description, client?.number) {
    case (let owner?, nil):
      rows = try self.rows(
        select + "o.owner = ? AND o.kind = ?" + order, [owner, kind.code, limit],
        read: ObjectRow.init)
    case (nil, let client?):
      rows = try self.rows(
        select + "o.client = ? AND o.kind = ?" + order, [client, kind.code, limit],
        read: ObjectRow.init)
    case (let owner?, let client?):
      rows = try self.rows(
        select + "o.client = ? AND o.kind = ? AND +o.owner = ?" + order,
        [client, kind.code, owner, limit], read: ObjectRow.init)
    case (nil, nil):
      rows = try everyObject(kind, limit: limit)
    }
    return try rows.opened(by: self)
  }

  /// Objects of one kind, whoever's they are: first those with a reference, then the others.
  private func everyObject(
    _ kind: StoredObject.Kind, limit: Int
  ) throws(Fault) -> [ObjectRow] {
    var found: [ObjectRow] = []
    for letter in kind.letters where found.count < limit {
      found += try rows(
        """
        SELECT \(ObjectRow.columns) FROM ref r JOIN object o ON o.id = r.object
        WHERE r.letter = ? AND o.kind = ? ORDER BY r.number DESC LIMIT ?
        """, [letter, kind.code, limit - found.count],
        read: ObjectRow.init)
    }
    guard found.count < limit else { return found }
    return found
      + (try rows(
        """
        SELECT \(ObjectRow.columns) FROM object o
        WHERE o.kind = ? AND o.number IS NULL ORDER BY o.id DESC LIMIT ?
        """, [kind.code, limit - found.count], read: ObjectRow.init))
  }

  func availabilities(of owner: PersonID) throws(Fault) -> [StoredObject] {
    try objects(.availability, owner: owner, client: nil, limit: .max)
  }

  /// The object with its text.
  func opened(_ row: ObjectRow) throws(Fault) -> StoredObject {
    var object = row.object
    object.text = try open(row.sealed, key: row.key, for: object.path)
    return object
  }
}

extension [ObjectRow] {
  func opened(by desk: SQLiteDesk) throws(Fault) -> [StoredObject] {
    var objects: [StoredObject] = []
    objects.reserveCapacity(count)
    for row in self { objects.append(try desk.opened(row)) }
    return objects
  }
}

extension StoredObject.Kind {
  /// The letters that references to such an object begin with.
  fileprivate var letters: [String] {
    switch self {
    case .appointment: ["A"]
    case .policy: ["Y"]
    case .task: ["T", "P", "X"]
    case .availability, .journal: []
    }
  }
}
