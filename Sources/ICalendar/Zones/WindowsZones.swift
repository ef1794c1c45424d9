/// The zones of Windows and the names that Outlook shows for them, after CLDR's territory 001.
enum WindowsZones {
  /// The IANA zone of a Windows name or of a shown one, `(UTC+01:00)` before it or not.
  static func identifier(of name: String) -> String? {
    var name = name[...]
    if name.first == "(", let end = name.firstIndex(of: ")") {
      name = name[name.index(after: end)...]
    }
    return table[key(name)]
  }

  /// The IANA zones of the table, in its order.
  static let identifiers: [String] = rows.map { String($0[1]) }

  private static let table: [[UInt8]: String] = {
    var table: [[UInt8]: String] = [:]
    for row in rows {
      let identifier = String(row[1])
      let isWhole = row[0].hasPrefix("=")
      table[key(isWhole ? row[0] : row[0] + " Standard Time")] = identifier
      if !isWhole { table[key(row[0] + " Daylight Time")] = identifier }
      for shown in row.dropFirst(2) where table[key(shown)] == nil {
        table[key(shown)] = identifier
      }
    }
    return table
  }()

  /// The ASCII letters and digits of a name, in capitals, and the sign of an offset: spellings
  /// differ in all else.
  private static func key(_ name: some StringProtocol) -> [UInt8] {
    let bytes = name.utf8.map(\.uppercased)
    let isOffset = bytes.starts(with: "UTC".utf8)
    return bytes.filter { byte in
      byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        || isOffset && (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
    }
  }

  private static let rows: [[Substring]] = text.split(separator: "\n").map {
    $0.split(separator: "|")
  }

  /// Name without ` Standard Time` (whole where `=` stands before it), zone, shown names.
  private static let text = """
    AUS Central|Australia/Darwin|Darwin
    AUS Eastern|Australia/Sydney|Canberra, Melbourne, Sydney
    Afghanistan|Asia/Kabul|Kabul
    Alaskan|America/Anchorage|Alaska
    Alberta|America/Edmonton
    Aleutian|America/Adak|Aleutian Islands
    Altai|Asia/Barnaul|Barnaul, Gorno-Altaysk
    Arab|Asia/Riyadh|Kuwait, Riyadh
    Arabian|Asia/Dubai|Abu Dhabi, Muscat
    Arabic|Asia/Baghdad|Baghdad
    Argentina|America/Argentina/Buenos_Aires|City of Buenos Aires|Buenos Aires
    Armenian|Asia/Yerevan
    Astrakhan|Europe/Astrakhan|Astrakhan, Ulyanovsk
    Atlantic|America/Halifax|Atlantic Time (Canada)
    Aus Central W.|Australia/Eucla|Eucla
    Azerbaijan|Asia/Baku|Baku
    Azores|Atlantic/Azores|Azores
    Bahia|America/Bahia|Salvador
    Bangladesh|Asia/Dhaka|Dhaka
    Belarus|Europe/Minsk|Minsk
    Bougainville|Pacific/Bougainville|Bougainville Island
    British Columbia|America/Vancouver
    Canada Central|America/Regina|Saskatchewan
    Cape Verde|Atlantic/Cape_Verde|Cabo Verde Is.|Cape Verde Is.
    Caucasus|Asia/Yerevan|Yerevan
    Cen. Australia|Australia/Adelaide|Adelaide
    Central America|America/Guatemala|Central America
    Central Asia|Asia/Bishkek|Astana|Bishkek
    Central Brazilian|America/Cuiaba|Cuiaba
    Central Europe|Europe/Budapest|Belgrade, Bratislava, Budapest, Ljubljana, Prague
    Central European|Europe/Warsaw|Sarajevo, Skopje, Warsaw, Zagreb
    Central Pacific|Pacific/Guadalcanal|Solomon Is., New Caledonia
    Central|America/Chicago|Central Time (US & Canada)
    =Central Standard Time (Mexico)|America/Mexico_City|Guadalajara, Mexico City, Monterrey
    Chatham Islands|Pacific/Chatham|Chatham Islands
    China|Asia/Shanghai|Beijing, Chongqing, Hong Kong, Urumqi
    Cuba|America/Havana|Havana
    Dateline|Etc/GMT+12|International Date Line West
    E. Africa|Africa/Nairobi|Nairobi
    E. Australia|Australia/Brisbane|Brisbane
    E. Europe|Europe/Chisinau|Chisinau
    E. South America|America/Sao_Paulo|Brasilia|Brasília
    Easter Island|Pacific/Easter|Easter Island
    Eastern|America/New_York|Eastern Time (US & Canada)
    =Eastern Standard Time (Mexico)|America/Cancun|Chetumal
    Egypt|Africa/Cairo|Cairo
    Ekaterinburg|Asia/Yekaterinburg|Ekaterinburg
    FLE|Europe/Kyiv|Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius
    Fiji|Pacific/Fiji|Fiji
    GMT|Europe/London|Dublin, Edinburgh, Lisbon, London
    GTB|Europe/Bucharest|Athens, Bucharest
    Georgian|Asia/Tbilisi|Tbilisi
    Greenland|America/Nuuk|Greenland
    Greenwich|Atlantic/Reykjavik|Monrovia, Reykjavik
    Haiti|America/Port-au-Prince|Haiti
    Hawaiian|Pacific/Honolulu|Hawaii
    India|Asia/Kolkata|Chennai, Kolkata, Mumbai, New Delhi
    Iran|Asia/Tehran|Tehran
    Israel|Asia/Jerusalem|Jerusalem
    Jordan|Asia/Amman|Amman
    Kaliningrad|Europe/Kaliningrad|Kaliningrad
    Kamchatka|Asia/Kamchatka
    Korea|Asia/Seoul|Seoul
    Libya|Africa/Tripoli|Tripoli
    Line Islands|Pacific/Kiritimati|Kiritimati Island
    Lord Howe|Australia/Lord_Howe|Lord Howe Island
    Magadan|Asia/Magadan|Magadan
    Magallanes|America/Punta_Arenas|Punta Arenas
    Manitoba|America/Winnipeg
    Marquesas|Pacific/Marquesas|Marquesas Islands
    Mauritius|Indian/Mauritius|Port Louis
    Mexico|America/Mexico_City
    Mid-Atlantic|Etc/GMT+2
    Middle East|Asia/Beirut|Beirut
    Montevideo|America/Montevideo|Montevideo
    Morocco|Africa/Casablanca|Casablanca
    Mountain|America/Denver|Mountain Time (US & Canada)
    =Mountain Standard Time (Mexico)|America/Mazatlan|La Paz, Mazatlan|Chihuahua, La Paz, Mazatlan
    Myanmar|Asia/Yangon|Yangon (Rangoon)
    N. Central Asia|Asia/Novosibirsk|Novosibirsk
    Namibia|Africa/Windhoek|Windhoek
    Nepal|Asia/Kathmandu|Kathmandu
    New Zealand|Pacific/Auckland|Auckland, Wellington
    Newfoundland|America/St_Johns|Newfoundland
    Norfolk|Pacific/Norfolk|Norfolk Island
    North Asia East|Asia/Irkutsk|Irkutsk
    North Asia|Asia/Krasnoyarsk|Krasnoyarsk
    North Korea|Asia/Pyongyang|Pyongyang
    Omsk|Asia/Omsk|Omsk
    Pacific SA|America/Santiago|Santiago
    Pacific|America/Los_Angeles|Pacific Time (US & Canada)
    =Pacific Standard Time (Mexico)|America/Tijuana|Baja California
    Pakistan|Asia/Karachi|Islamabad, Karachi
    Paraguay|America/Asuncion|Asuncion
    Qyzylorda|Asia/Qyzylorda|Qyzylorda
    Romance|Europe/Paris|Brussels, Copenhagen, Madrid, Paris
    =Russia Time Zone 10|Asia/Srednekolymsk|Chokurdakh
    =Russia Time Zone 11|Asia/Kamchatka|Anadyr, Petropavlovsk-Kamchatsky
    =Russia Time Zone 3|Europe/Samara|Izhevsk, Samara
    Russian|Europe/Moscow|Moscow, St. Petersburg|Moscow, St. Petersburg, Volgograd
    SA Eastern|America/Cayenne|Cayenne, Fortaleza
    SA Pacific|America/Bogota|Bogota, Lima, Quito, Rio Branco
    SA Western|America/La_Paz|Georgetown, La Paz, Manaus, San Juan
    SE Asia|Asia/Bangkok|Bangkok, Hanoi, Jakarta
    Saint Pierre|America/Miquelon|Saint Pierre and Miquelon
    Sakhalin|Asia/Sakhalin|Sakhalin
    Samoa|Pacific/Apia|Samoa
    Sao Tome|Africa/Sao_Tome|Sao Tome
    Saratov|Europe/Saratov|Saratov
    Singapore|Asia/Singapore|Kuala Lumpur, Singapore
    South Africa|Africa/Johannesburg|Harare, Pretoria
    South Sudan|Africa/Juba|Juba
    Sri Lanka|Asia/Colombo|Sri Jayawardenepura
    Sudan|Africa/Khartoum|Khartoum
    Syria|Asia/Damascus|Damascus
    Taipei|Asia/Taipei|Taipei
    Tasmania|Australia/Hobart|Hobart
    Tocantins|America/Araguaina|Araguaina
    Tokyo|Asia/Tokyo|Osaka, Sapporo, Tokyo
    Tomsk|Asia/Tomsk|Tomsk
    Tonga|Pacific/Tongatapu|Nuku'alofa
    Transbaikal|Asia/Chita|Chita
    Turkey|Europe/Istanbul|Istanbul
    Turks And Caicos|America/Grand_Turk|Turks and Caicos
    US Eastern|America/Indiana/Indianapolis|Indiana (East)
    US Mountain|America/Phoenix|Arizona
    =UTC|UTC|Coordinated Universal Time
    =UTC+12|Etc/GMT-12
    =UTC+13|Etc/GMT-13
    =UTC-02|Etc/GMT+2
    =UTC-08|Etc/GMT+8
    =UTC-09|Etc/GMT+9
    =UTC-11|Etc/GMT+11
    Ulaanbaatar|Asia/Ulaanbaatar|Ulaanbaatar
    Venezuela|America/Caracas|Caracas
    Vladivostok|Asia/Vladivostok|Vladivostok
    Volgograd|Europe/Volgograd|Volgograd
    W. Australia|Australia/Perth|Perth
    W. Central Africa|Africa/Lagos|West Central Africa
    W. Europe|Europe/Berlin|Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna|Western-Central Europe
    W. Mongolia|Asia/Hovd|Hovd
    West Asia|Asia/Tashkent|Ashgabat, Tashkent
    West Bank|Asia/Hebron|Gaza, Hebron
    West Pacific|Pacific/Port_Moresby|Guam, Port Moresby
    Yakutsk|Asia/Yakutsk|Yakutsk
    Yukon|America/Whitehorse|Yukon
    """
}
