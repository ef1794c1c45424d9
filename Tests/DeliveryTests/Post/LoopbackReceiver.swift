import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An HTTP server on this machine that keeps what it is sent.
final class LoopbackReceiver: Sendable {
  struct Received: Sendable {
    var uri: String
    var headers: HTTPHeaders
    var body: String
  }

  /// What is answered, by the path asked for.
  typealias Answers = @Sendable (Received) -> (status: HTTPResponseStatus, body: String)

  private let kept = Mutex<[Received]>([])
  private let channel = Mutex<(any Channel)?>(nil)

  var received: [Received] { kept.withLock { $0 } }

  var port: Int { channel.withLock { $0?.localAddress?.port } ?? 0 }

  /// Listens at a port, by default one that is free.
  func open(
    port: Int = 0, _ answers: @escaping Answers = { _ in (.ok, "") }
  ) async throws {
    let opened = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(
            Handler { received in
              self.kept.withLock { $0.append(received) }
              return answers(received)
            })
        }
      }
      .bind(host: "127.0.0.1", port: port).get()
    channel.withLock { $0 = opened }
  }

  func close() async throws {
    try await channel.withLock { $0 }?.close()
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: Answers
    private var received = Received(uri: "", headers: [:], body: "")

    init(_ answer: @escaping Answers) {
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      switch unwrapInboundIn(data) {
      case .head(let head):
        received = Received(uri: head.uri, headers: head.headers, body: "")
      case .body(let buffer): received.body += String(buffer: buffer)
      case .end:
        let (status, body) = answer(received)
        let head = HTTPResponseHead(
          version: .http1_1, status: status,
          headers: [
            "content-length": "\(body.utf8.count)", "location": "http://127.0.0.1:1/elsewhere",
          ])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      }
    }
  }
}
