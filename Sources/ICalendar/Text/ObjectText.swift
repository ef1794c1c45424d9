/// One iCalendar object cut out of a stream: all components of one kind that share a UID, the
/// VTIMEZONEs they name, and a VCALENDAR around them.
public struct ObjectText: Hashable, Sendable {
  /// The UID; nil where the component has none, which makes it an object of its own.
  public var uid: String?
  /// The name of its components, for example `VEVENT`.
  public var kind: String
  /// The physical line of the stream at which its first component begins.
  public var line: Int
  /// The text: the components byte for byte as the stream has them; the whole stream where it
  /// holds this object only.
  public var bytes: [UInt8]
  /// Where each part of the text starts, by its line there and in the stream.
  var places: [Place] = []

  /// The start of a run of lines that stand together in the stream.
  struct Place: Hashable, Sendable {
    var line: Int
    var lineInStream: Int
  }

  /// The physical line of the stream from which a line of the text was taken.
  public func lineInStream(of line: Int) -> Int {
    guard let place = places.last(where: { $0.line <= line }) else { return line }
    return place.lineInStream + line - place.line
  }

  /// Reads and reviews the object; throws the first refusal, and returns the text and the warnings,
  /// all with lines of the stream. libical's restrictions are left out, as streams hold many
  /// objects.
  public func checked(
    limits: Limits = .standard
  ) throws(ICalendarError) -> (text: CalendarText, warnings: [ICalendarError]) {
    do throws(ICalendarError) {
      let text = try CalendarText(bytes, limits: limits)
      return (text, try text.check(limits: limits, withRestrictions: false).map(inStream))
    } catch {
      throw inStream(error)
    }
  }

  private func inStream(_ error: ICalendarError) -> ICalendarError {
    ICalendarError(line: error.line.map(lineInStream) ?? line, error.problem)
  }
}
