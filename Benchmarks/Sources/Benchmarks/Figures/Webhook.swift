import Crypto
import Foundation
import Glibc

/// A signed line over loopback HTTP to its reply: at 200 a second, and as many as two cores carry.
enum Webhook: Figure {
  static let name = "webhook"

  private static let secret = Data((0..<32).map { UInt8($0) })

  static func measure() async throws -> [Measure] {
    guard let daybook = Program.daybook else {
      return [.skipped("webhook.p99", "no release build of daybook")]
    }
    let place = try Place(isInMemory: false)
    let data = place.path + "/data"
    let setup: [[String]] = [
      ["init", "--example", "--data", data],
      [
        "webhook", "set", "line", "secret=whsec_" + secret.base64EncodedString(), "--data", data,
      ],
      ["webhook", "set", "limits", "lines=1000000", "--data", data],
      ["person", "link", "li.wei", "line", "broker-1", "--data", data],
    ]
    for arguments in setup where Program.output(daybook, arguments) == nil {
      throw Program.Failure(words: "daybook \(arguments.prefix(3).joined(separator: " ")) failed")
    }
    let server = try Server(daybook, data: data)
    defer { server.stop() }
    // What is read once is read before the clock runs.
    _ = try rounds(8, clients: 1, pace: nil, port: server.port)
    let paced = Sample(try rounds(1_000, clients: 8, pace: 200, port: server.port).times)
    let busy = try rounds(10_000, clients: 16, pace: nil, port: server.port)
    return [
      Measure(
        name: "webhook.p99", value: paced.p99 * 1e3, unit: "ms",
        note: "at 200 a second, median \((paced.median * 1e3).short) ms"),
      Measure(
        name: "webhook.rate", value: Double(busy.times.count) / busy.seconds, unit: "/s",
        note: "`today` by 16 clients, on the same cores"),
    ]
  }

  /// Requests by clients that each wait for their reply; `pace` is how many begin in a second.
  private static func rounds(_ count: Int, clients: Int, pace: Double?, port: Int) throws
    -> (times: [Double], seconds: Double)
  {
    let group = DispatchGroup()
    let lock = NSLock()
    nonisolated(unsafe) var times: [Double] = []
    nonisolated(unsafe) var failure: (any Error)?
    let start = ContinuousClock.now
    for client in 0..<clients {
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        do {
          let line = try Wire(port: port)
          var own: [Double] = []
          for number in stride(from: client, to: count, by: clients) {
            var begin = ContinuousClock.now
            if let pace {
              let planned = start.advanced(by: .seconds(Double(number) / pace))
              if planned > begin { Thread.sleep(forTimeInterval: (planned - begin).seconds) }
              begin = max(planned, ContinuousClock.now)
            }
            try line.send(request(id: "bench-\(UUID().uuidString)"))
            own.append((ContinuousClock.now - begin).seconds)
          }
          lock.withLock { times += own }
        } catch {
          lock.withLock { failure = error }
        }
      }
    }
    group.wait()
    if let failure { throw failure }
    return (times, (ContinuousClock.now - start).seconds)
  }

  /// A request signed as Standard Webhooks are.
  private static func request(id: String) -> Data {
    let body =
      #"{"type":"chat.line","timestamp":"2026-11-23T01:00:00Z","data":"#
      + #"{"user":"broker-1","text":"today"}}"#
    let stamp = String(Int(Date().timeIntervalSince1970))
    let mac = HMAC<SHA256>.authenticationCode(
      for: Data("\(id).\(stamp).\(body)".utf8), using: SymmetricKey(data: secret))
    let head = """
      POST /webhooks/line HTTP/1.1\r
      Host: 127.0.0.1\r
      Content-Type: application/json\r
      Content-Length: \(body.utf8.count)\r
      webhook-id: \(id)\r
      webhook-timestamp: \(stamp)\r
      webhook-signature: v1,\(Data(mac).base64EncodedString())\r
      \r

      """
    return Data((head + body).utf8)
  }
}

/// `daybook serve` on a port of its own.
private final class Server {
  let port: Int
  private let process = Process()

  init(_ daybook: String, data: String) throws {
    process.executableURL = URL(fileURLWithPath: daybook)
    process.arguments = ["serve", "--data", data, "--port", "0"]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    var said = ""
    while !said.contains("serving at"), process.isRunning {
      said += String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
    }
    let digits = said.split(separator: ":").last.map { $0.prefix(while: \.isNumber) }
    guard let digits, let port = Int(digits) else {
      process.terminate()
      throw Program.Failure(words: "daybook serve did not say where it serves: \(said)")
    }
    self.port = port
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}

/// One connection that is kept open.
private final class Wire {
  private let socket: Int32

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    var one: Int32 = 1
    setsockopt(
      socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    guard isOpen else { throw Program.Failure(words: "no connection to port \(port)") }
  }

  deinit { close(socket) }

  /// Sends a request and waits for the whole of a reply that says 200.
  func send(_ request: Data) throws {
    let sent = request.withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
    guard sent == request.count else { throw Program.Failure(words: "a request was cut short") }
    var reply = Data()
    var wanted: Int?
    while wanted.map({ reply.count < $0 }) ?? true {
      var block = [UInt8](repeating: 0, count: 16_384)
      let count = read(socket, &block, block.count)
      guard count > 0 else { throw Program.Failure(words: "a reply was cut short") }
      reply.append(contentsOf: block[..<count])
      guard wanted == nil, let end = reply.firstRange(of: Data("\r\n\r\n".utf8)) else { continue }
      let head = String(decoding: reply[..<end.lowerBound], as: UTF8.self).lowercased()
      guard head.hasPrefix("http/1.1 200") else {
        throw Program.Failure(words: "it was answered: \(head.prefix(40))")
      }
      let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      wanted = end.upperBound + (length.flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0)
    }
  }
}
