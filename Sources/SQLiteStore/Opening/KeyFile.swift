import FoundationEssentials
import Store

/// The file that holds an office's key, readable by its owner only.
struct KeyFile {
  let path: String

  /// Reads the key; says what to do where it is missing, damaged or open to others.
  func read() throws(StoreError) -> MasterKey {
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError(
        .keyMissing, "\(path): the key is missing: put your copy of it back, nothing else opens it")
    }
    let mode = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions]
    if let mode = mode as? Int, mode & 0o077 != 0 {
      throw StoreError(
        .keyExposed, "\(path): others may read the key: take that away with chmod 600 \(path)")
    }
    guard let data = try? Data(contentsOf: URL(filePath: path)), data.count < 4096 else {
      throw StoreError(.keyWrong, "\(path): can't be read: check the rights of the file")
    }
    guard let key = MasterKey(text: String(decoding: data, as: UTF8.self)) else {
      throw StoreError(.keyWrong, "\(path): is no key or was damaged: put your copy of it back")
    }
    return key
  }

  /// Makes a key where there is none; one that is there stays as it is.
  func create() throws(StoreError) -> MasterKey {
    if FileManager.default.fileExists(atPath: path) {
      // An empty one was left by a program that ended before it wrote the key.
      let isBegun = (try? Data(contentsOf: URL(filePath: path)))?.isEmpty ?? false
      if !isBegun { return try read() }
    }
    let key = MasterKey()
    // The rights are set while the file is still empty.
    let isMade = FileManager.default.createFile(
      atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    do {
      guard isMade else { throw CocoaError(.fileWriteUnknown) }
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      try Data(key.text.utf8).write(to: URL(filePath: path))
    } catch {
      throw StoreError(.readOnly, "\(path): can't be written: check the rights of the directory")
    }
    return key
  }
}
