import GRDB
import Planner
import Store

extension SQLiteDesk {
  var clients: ClientBook {
    get throws(Fault) {
      if let clients = memory.clients { return clients }
      let stored = try rows("SELECT number, datakey, sealed FROM client ORDER BY number") {
        ($0.number(0), $0.number(1), $0.bytes(2))
      }
      var clients: [Client] = []
      clients.reserveCapacity(stored.count)
      for (number, key, sealed) in stored {
        clients.append(try client(number, key: key, sealed: sealed))
      }
      let book = ClientBook(clients)
      memory.clients = book
      return book
    }
  }

  private func client(_ number: Int, key: Int, sealed: [UInt8]) throws(Fault) -> Client {
    let place = "client/\(number)"
    let packed = try open(sealed, key: key, for: place)
    return try unpack(place) { () throws(Unpacking.Broken) in try Client(packed: packed) }
  }

  func keep(_ client: Client) throws(Fault) {
    let number = client.ref.number
    let key = try sealingKey(for: client.ref)
    let sealed = try seal(client.packed, with: key, for: "client/\(number)")
    try run(
      """
      INSERT INTO client VALUES (?, ?, ?)
      ON CONFLICT (number) DO UPDATE SET datakey = excluded.datakey, sealed = excluded.sealed
      """, [number, key.id, sealed.data])
    try take(client.ref, for: nil)
  }

  /// Marks a reference as given away, to an object where there is one.
  func take(_ ref: Ref, for object: Int?) throws(Fault) {
    try run(
      """
      INSERT INTO ref VALUES (?, ?, ?)
      ON CONFLICT (letter, number) DO UPDATE SET object = excluded.object
      """, [ref.kind.rawValue, ref.number, object])
  }

  func nextNumber(of kind: Ref.Kind) throws(Fault) -> Int {
    let last =
      kind == .reminder
      ? try number("SELECT max(number) FROM reminder")
      : try number("SELECT max(number) FROM ref WHERE letter = ?", [kind.rawValue])
    return (last ?? 0) + 1
  }
}
