import ICalendar
import Testing

@Suite("Calendars of other programs", .enabled(if: !Samples.calendars.isEmpty))
struct SampleTests {
  @Test("A calendar that is read gives its bytes back", arguments: Samples.calendars)
  func bytes(file: Samples.File) throws {
    guard let text = try? CalendarText(file.bytes) else {
      #expect(Self.unread[file.name] != nil)
      return
    }
    #expect(text.bytes == file.bytes)
    // A calendar written anew says the same as the one that was read.
    for root in text.roots {
      let draft = ComponentDraft(root)
      guard let written = try? draft.bytes() else {
        // It has a parameter whose name no writer may write.
        #expect(file.name == "icalendar/event_with_escaped_characters.ics")
        continue
      }
      let again = try CalendarText(written)
      #expect(again.roots.map { ComponentDraft($0) } == [draft])
    }
  }

  @Test("A change of one property leaves all other bytes", arguments: Samples.calendars)
  func edits(file: Samples.File) throws {
    guard let text = try? CalendarText(file.bytes) else { return }
    for root in text.roots {
      guard let component = root.components.first ?? text.roots.first,
        let property = component.properties.last
      else { continue }
      let result = try text.edited { edit throws(ICalendarError) in
        try edit.replace(property, with: PropertyDraft("X-NEW", text: "new"))
      }
      let old = EditingTests.lines(of: text).filter { $0.line != property.lineNumber }
      let new = EditingTests.lines(of: result).filter { $0.line != property.lineNumber }
      #expect(old.map(\.bytes) == new.map(\.bytes))
    }
  }

  @Test(
    "Every calendar is read, or refused with a line and the reason", arguments: Samples.calendars)
  func refusals(file: Samples.File) throws {
    var first: ICalendarError?
    do throws(ICalendarError) {
      for object in try CalendarText(file.bytes).objects() { _ = try object.checked() }
    } catch {
      first = error
    }
    let expected =
      Self.unread[file.name] ?? Self.refused[file.name]
      ?? (Self.withoutStart.contains(file.name) ? "VEVENT has no DTSTART" : nil)
    guard let expected else {
      #expect(first == nil)
      return
    }
    #expect(first?.line != nil)
    #expect(first?.description.contains(expected) == true, "\(first?.description ?? "read")")
  }

  /// Texts whose structure is broken.
  private static let unread = [
    "icalendar/Index_Error.ics": "line 1: not UTF-8",
    "icalendar/Type_Error.ics": "line 3: not UTF-8",
    "icalendar/big_bad_calendar.ics": "line 1: BEGIN:VCALENDAR is never ended",
    "icalendar/fuzz_testcase_0_char_in_component_name.ics": "line 1: control character 0 found",
    "icalendar/fuzz_testcase_invalid_month.ics": "line 1: BEGIN:V is never ended",
    "icalendar/fuzz_testcase_vtimezone_lone_cr.ics": "line 2: control character 12 found",
    "icalendar/issue_104_broken_calendar.ics": "line 13: no colon after the property name",
    "icalendar/issue_104_mark_events_broken.ics": "line 9: no colon after the property name",
    "icalendar/issue_168_input.ics": "line 6: no colon after the property name",
    "icalendar/issue_348_exception_parsing_value.ics": "line 8: no colon after the property name",
    "icalendar/issue_351_whitespace_in_property_and_params.ics":
      "line 4: \"REFRESH - INTERVAL\" is no property name",
    "icalendar/pr_480_summary_with_colon.ics": "line 1: BEGIN:VCALENDAR is never ended",
    "icalendar/small_bad_calendar.ics": "line 1: BEGIN:VCALENDAR is never ended",
    "icalendar/timezone_rdate.ics": "line 53: no colon after the property name",
    "icalendar/timezone_same_start_and_offset.ics":
      "line 23: END:VCALENDARD found where END:VCALENDAR is due",
    "recurring/issue_201_test_matrix.ics": "line 11: END:VTOOD found where END:VTODO is due",
    "recurring/issue_61_time_zone_error.ics": "line 211: \"l Latham\" is no property name",
  ]

  /// Objects that cannot be placed in time.
  private static let refused = [
    "icalendar/america_new_york.ics": "VEVENT has DTSTART more than once",
    "icalendar/america_new_york_forward_reference.ics": "VEVENT has DTSTART more than once",
    "icalendar/broken_dtstart.ics": "\"INVALID-DATE\" is no DATE or DATE-TIME",
    "icalendar/invalid_duration.ics": "\"P999999999999999999W\" is no DURATION",
    "icalendar/issue_1081_invalid_rrule_freq.ics":
      "FREQ: \"INVALID_TYPE_CAUSES_ERROR\" is not DAILY",
    "icalendar/issue_1081_invalid_start_and_end.ics": "\"INVALID-DATE\" is no DATE or DATE-TIME",
    "icalendar/issue_1081_invalid_start_valid_end.ics": "\"INVALID-DATE\" is no DATE or DATE-TIME",
    "icalendar/issue_464_invalid_rdate.ics": "\"199709T180000Z/PT5H30M\" is no PERIOD",
    "icalendar/issue_722_missing_VTIMEZONE_custom.ics":
      "time zone \"CUSTOM_tzid\" is neither an IANA nor a Windows name, nor like any known zone",
    "icalendar/issue_722_timezone_transition_ambiguity.ics":
      "time zone \"MyTimezone\" is neither an IANA nor a Windows name, nor like any known zone",
    "icalendar/multiple_timezones.ics": "\"083000\" is no DATE or DATE-TIME",
    "icalendar/pacific_fiji.ics": "VEVENT has DTSTART more than once",
    "recurring/bad_rrule_missing_until_event.ics": "recurrence rule, UNTL: not a part of a rule",
    "recurring/end_before_start_event.ics": "DTEND is before DTSTART",
    "recurring/issue_117_until_before_dtstart.ics": "UNTIL is before DTSTART",
    "recurring/issue_128_only_first_event.ics":
      "recurrence rule, COUNT: \"-1\" is not a number from 1",
    "recurring/issue_132_swapped_start_and_end.ics": "DTEND is before DTSTART",
    "recurring/issue_201_mixed_datetime_and_date.ics": "DTSTART and DTEND differ in form",
    "recurring/recurring_events_changed_duration.ics": "both DTEND and DURATION are given",
    "recurring/recurring_events_moved.ics": "both DTEND and DURATION are given",
  ]

  /// Events that never say when they take place.
  private static let withoutStart: Set<String> = [
    "icalendar/created_calendar_with_unicode_fields.ics",
    "icalendar/event_with_escaped_character1.ics",
    "icalendar/event_with_escaped_character2.ics",
    "icalendar/event_with_escaped_character3.ics",
    "icalendar/event_with_escaped_character4.ics",
    "icalendar/event_with_escaped_characters.ics",
    "icalendar/event_with_rsvp.ics",
    "icalendar/event_with_unicode_organizer.ics",
    "icalendar/issue_100_transformed_doctests_into_unittests.ics",
    "icalendar/issue_1050_multiple_calendars.ics",
    "icalendar/issue_1050_uid_in_description.ics",
    "icalendar/issue_1081_with_summary.ics",
    "icalendar/issue_1549_binary_attachment.ics",
    "icalendar/issue_1561_image_value.ics",
    "icalendar/issue_322_expected_calendar.ics",
    "icalendar/issue_355_url_escaping_empty_param.ics",
    "icalendar/issue_64_event_with_ascii_summary.ics",
    "icalendar/issue_64_event_with_non_ascii_summary.ics",
    "icalendar/issue_722_missing_timezones.ics",
    "icalendar/issue_798_related_to.ics",
    "icalendar/issue_82_expected_output.ics",
    "icalendar/rfc_5545_RDATE_example.ics",
    "icalendar/rfc_6868.ics",
    "icalendar/rfc_7256_multi_value_parameters.ics",
    "icalendar/rfc_7265_request_status.ics",
    "icalendar/rfc_7986_conferences.ics",
    "icalendar/rfc_7986_image.ics",
    "icalendar/rfc_9074_example_proximity.ics",
    "icalendar/rfc_9253_gap.ics",
    "icalendar/rfc_9253_related_to.ics",
    "jcal/component.ics",
  ]
}
