import GRDB
import Planner
import Store

extension SQLiteDesk {
  func setting(_ name: String) throws(Fault) -> [UInt8]? {
    guard
      let sealed = try row(
        "SELECT sealed FROM setting WHERE name = ?", [name], read: { $0.bytes(0) })
    else { return nil }
    return try open(sealed, key: Self.officeKey, for: "setting/\(name)")
  }

  func setSetting(_ name: String, to bytes: [UInt8]?) throws(Fault) {
    guard let bytes else { return try run("DELETE FROM setting WHERE name = ?", [name]) }
    let sealed = try seal(bytes, with: try sealingKey(for: nil), for: "setting/\(name)")
    try run(
      "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed",
      [name, sealed.data])
  }

  func session(_ key: String) throws(Fault) -> [UInt8]? {
    guard
      let sealed = try row(
        "SELECT sealed FROM session WHERE key = ?", [key], read: { $0.bytes(0) })
    else { return nil }
    return try open(sealed, key: Self.officeKey, for: "session/\(key)")
  }

  func setSession(_ key: String, to bytes: [UInt8]?) throws(Fault) {
    guard let bytes else { return try run("DELETE FROM session WHERE key = ?", [key]) }
    let sealed = try seal(bytes, with: try sealingKey(for: nil), for: "session/\(key)")
    try run(
      "INSERT INTO session VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed",
      [key, sealed.data])
  }
}
