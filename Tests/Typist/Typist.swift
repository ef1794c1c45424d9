import Foundation
import Terminal

/// Takes lines at a terminal and repeats each; run by tests, which type them.
///
/// Its argument is a pipe on which it is told what to do besides: `say TEXT`, `stop`, or `go` after
/// the line `work`, which keeps it busy until then.
@main
struct Typist {
  static func main() async throws {
    guard CommandLine.arguments.count == 2,
      let editor = LineEditor(complete: { _ in ["agenda", "again", "against"] }),
      let orders = FileHandle(forReadingAtPath: CommandLine.arguments[1])
    else { exit(2) }
    let keyboard = Keyboard(editing: editor)
    let control = Keyboard(reading: LineReader(descriptor: orders.fileDescriptor))
    let (goes, go) = AsyncStream.makeStream(of: Void.self)
    let obeying = Task {
      while case .text(let order)? = await control.next(prompt: "") {
        switch order {
        case "stop": keyboard.stop()
        case "go": go.yield()
        default: keyboard.interject(String(order.dropFirst(4)))
        }
      }
    }
    let paint = Paint(isTerminal: true, environment: [:])
    var goOn = goes.makeAsyncIterator()
    while let line = await keyboard.next(prompt: paint.prompt("me> ")) {
      Output.say("got: \(line.words)")
      if line.words == "work" { await goOn.next() }
    }
    Output.say("end")
    obeying.cancel()
    TerminalModes.restore()
    exit(0)
  }
}
