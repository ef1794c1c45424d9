import Testing

/// What is kept behind walls: C, Foundation, waiting, the clock.
@Suite("Walls")
struct WallTests {
  /// ICalendar is libical's wall. Terminal is libedit's: its calls take C strings and callbacks,
  /// and nothing but Swift values leaves it. The database and TLS have walls of their own makers.
  static let unsafe: Set<String> = ["ICalendar", "Terminal"]
  static let pure: Set<String> = [
    "CivilTime", "Wire", "ICalendar", "BotFiles", "Procedure", "Planner", "Conversation",
  ]
  static let clocked: Set<String> = ["daybook", "Delivery"]

  @Test("Unsafe code stays behind the walls of libical and libedit")
  func unsafe() throws {
    for source in try Checkout.sources() where !Self.unsafe.contains(source.room) {
      for line in source.code {
        #expect(
          !line.words.contains { $0 == "unsafe" || $0 == "safe" && line.text.contains("@safe") },
          "\(source):\(line.number): unsafe outside \(Self.unsafe.sorted())")
      }
    }
  }

  @Test("The rooms that decide never wait")
  func waiting() throws {
    for source in try Checkout.sources() where Self.pure.contains(source.room) {
      for line in source.code {
        #expect(
          !line.words.contains("async") && !line.words.contains("await"),
          "\(source):\(line.number): \(source.room) may not wait")
      }
    }
  }

  @Test("Only the executable and the clock-driven services read the wall clock")
  func clock() throws {
    let readings = [
      "Date()", "Date.now", "Date(timeIntervalSinceNow", "ContinuousClock", "SuspendingClock",
      "clock_gettime", "gettimeofday", "DispatchTime.now", "DispatchWallTime.now",
      ".uptimeNanoseconds",
    ]
    for source in try Checkout.sources() where !Self.clocked.contains(source.room) {
      for line in source.code {
        for reading in readings {
          #expect(
            !line.text.contains(reading), "\(source):\(line.number): reads the clock (\(reading))")
        }
        #expect(
          !(line.text.contains("time(nil)") || line.text.contains("time(NULL)")),
          "\(source):\(line.number): reads the clock (time)")
      }
    }
  }

  @Test("Nothing is forced and nothing gives up")
  func forced() throws {
    let exits = ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafeBitCast("]
    for source in try Checkout.everything() {
      for line in source.code {
        for exit in exits {
          #expect(!line.text.contains(exit), "\(source):\(line.number): \(exit)")
        }
      }
    }
  }

  @Test("Comments and texts are not taken for code")
  func reading() {
    let source = Source(
      path: "Sources/X/y.swift",
      text: #"let a = "unsafe // not a comment" + b // unsafe"# + "\n/// async")
    #expect(source.code.map(\.text) == ["let a =  + b ", ""])
  }
}
