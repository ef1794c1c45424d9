import Foundation

/// A terminal of a test's own, with a program at it that takes lines and says others meanwhile.
final class TypingDesk {
  private let program = Process()
  private let terminal: FileHandle
  private let orders: FileHandle
  private let folder: String
  private(set) var screen: Screen

  struct Silence: Error, CustomStringConvertible {
    let description: String
  }

  init(columns: Int = 40) throws {
    screen = Screen(columns: columns)
    folder = NSTemporaryDirectory() + "/daybook-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    unsafe mkfifo(folder + "/orders", 0o600)
    orders = FileHandle(
      fileDescriptor: unsafe open(folder + "/orders", O_RDWR | O_CLOEXEC), closeOnDealloc: true)
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Silence(description: "no terminal")
    }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    terminal = FileHandle(fileDescriptor: master, closeOnDealloc: true)
    let end = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    program.executableURL = URL(fileURLWithPath: Self.path)
    program.arguments = [folder + "/orders"]
    program.environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8"]
    program.standardInput = end
    program.standardOutput = end
    program.standardError = end
    try program.run()
    try end.close()
    try wait { $0.typed == "me> " }
  }

  /// Beside the tests, where the same build put it.
  private static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folders = sequence(first: own as NSString) { $0.deletingLastPathComponent as NSString }
      .prefix { $0.length > 1 }
    return folders.lazy.map { $0.appendingPathComponent("Typist") }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "Typist"
  }()

  func close() {
    if program.isRunning { program.terminate() }
    program.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Types on the keyboard.
  func type(_ keys: String) throws {
    try terminal.write(contentsOf: Data(keys.utf8))
  }

  /// Has the program do something: `say`, `stop`, `go`.
  func order(_ orders: String...) throws {
    try self.orders.write(contentsOf: Data(orders.map { $0 + "\n" }.joined().utf8))
  }

  /// Follows the screen until it shows something.
  func wait(until isShown: (Screen) -> Bool) throws {
    while !isShown(screen) {
      var place = pollfd(fd: terminal.fileDescriptor, events: Int16(POLLIN), revents: 0)
      var block = [UInt8](repeating: 0, count: 4096)
      guard unsafe poll(&place, 1, 20_000) > 0,
        case let count = unsafe read(terminal.fileDescriptor, &block, block.count), count > 0
      else { throw Silence(description: "\(screen.text) at \(screen.row), \(screen.column)") }
      screen.show(block.prefix(count))
    }
  }

  /// Follows the screen until it shows these rows, with the cursor behind a text of its row.
  func wait(for rows: [String], cursor: String) throws {
    try wait { $0.text == rows && $0.typed == cursor }
  }

  /// How the program ended.
  func status() -> Int32 {
    program.waitUntilExit()
    return program.terminationStatus
  }
}
