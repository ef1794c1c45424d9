import GRDB
import Planner
import Store

extension SQLiteDesk {
  /// The office's own data key, made with the store.
  static let officeKey = 1

  /// The key of that number; nil where it was destroyed.
  func key(_ id: Int) throws(Fault) -> DataKey? {
    if let key = memory.keys[id] { return key }
    guard
      let wrapped = try row(
        "SELECT wrapped FROM datakey WHERE id = ?", [id], read: { $0.optionalBytes(0) }),
      let wrapped
    else { return nil }
    guard let key = DataKey(id: id, wrapped: wrapped, by: shelf.master) else {
      throw .damaged("data key \(id) can't be unwrapped: daybook.key belongs to another day-book")
    }
    memory.keys[id] = key
    return key
  }

  /// The key that seals what belongs to a client, or to the office; made where there is none.
  func sealingKey(for client: Ref?) throws(Fault) -> DataKey {
    guard let client else { return try sealingKey(Self.officeKey) }
    if let id = memory.keyOfClient[client.number] { return try sealingKey(id) }
    let found = try number(
      "SELECT id FROM datakey WHERE client = ? AND wrapped IS NOT NULL", [client.number])
    if let found {
      memory.keyOfClient[client.number] = found
      return try sealingKey(found)
    }
    let key = try addKey(for: client.number)
    memory.keyOfClient[client.number] = key.id
    return key
  }

  /// Makes a data key and stores it wrapped.
  func addKey(for client: Int?) throws(Fault) -> DataKey {
    let id = (try number("SELECT max(id) FROM datakey") ?? 0) + 1
    let key = DataKey(id: id)
    guard let wrapped = key.wrapped(by: shelf.master) else { throw .storage("no randomness") }
    try run(
      "INSERT INTO datakey VALUES (?, ?, ?)", [id, client, wrapped.data])
    memory.keys[id] = key
    memory.isChanged = true
    return key
  }

  private func sealingKey(_ id: Int) throws(Fault) -> DataKey {
    guard let key = try key(id) else { throw .damaged("data key \(id) is missing") }
    return key
  }

  func seal(_ bytes: [UInt8], with key: DataKey, for place: String) throws(Fault) -> [UInt8] {
    guard let sealed = key.seal(bytes, for: place) else { throw .storage("no randomness") }
    return sealed
  }

  func open(_ sealed: [UInt8], with key: DataKey, for place: String) throws(Fault) -> [UInt8] {
    guard let bytes = key.open(sealed, for: place) else {
      throw .damaged("\(place) can't be opened: it was changed outside of daybook")
    }
    return bytes
  }

  /// Opens what the key of that number sealed.
  func open(_ sealed: [UInt8], key id: Int, for place: String) throws(Fault) -> [UInt8] {
    guard let key = try key(id) else { throw .damaged("\(place) is sealed with a destroyed key") }
    return try open(sealed, with: key, for: place)
  }

  func unpack<Result>(
    _ place: String, _ work: () throws(Unpacking.Broken) -> Result
  ) throws(Fault) -> Result {
    do { return try work() } catch { throw .damaged("\(place) can't be read") }
  }
}
