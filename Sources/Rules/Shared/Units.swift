/// Names of what numbers count and measure.
enum Units {
  static let currencies: Set<String> = [
    "euro", "euros", "dollar", "dollars", "pound", "pounds", "franc", "francs", "rouble", "roubles", "ruble", "rubles",
    "yen",
    "yuan", "crowns", "kronor", "zloty", "hryvnia", "eur", "usd", "chf", "gbp", "cent", "cents", "pence",
  ]
  static let measures: Set<String> = [
    "percent", "per", "percentage", "km", "m", "cm", "mm", "kg", "g", "t", "l", "kilometres", "kilometers", "kilometre",
    "kilometer", "metres", "meters", "metre", "meter", "centimetres", "centimeters", "miles", "tonnes", "tons", "tonne",
    "kilograms", "kilos", "kilogrammes", "litres", "liters", "hectares", "square", "cubic", "degrees", "hours",
    "minutes",
    "seconds", "years", "points", "gigawatts", "megawatts", "kilowatt", "megawatt", "gigawatt", "times", "mw", "gw",
    "kwh",
    "magnitude", "inches", "feet", "ft", "grams", "milligrams", "watts", "volts", "bn", "mn",
  ]
  static let all = currencies.union(measures)
}
