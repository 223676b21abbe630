// JSON: which texts are JSON, and what is in them; and JSON as it is written.
#include "files/json.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <string>

#include "files/decimal.hpp"
#include "files/json_text.hpp"
#include "nn/random.hpp"

namespace digitpad {
namespace {

std::string error_of(std::string_view text) {
  const Result<JsonValue> value = parse_json(text, "x.json");
  return value.ok() ? "no error" : value.status().message;
}

double number(const std::string& text) { return parse_json(text, "x.json").value().number(); }

TEST(JsonNumbers, AreTheNearestDoubles) {
  for (const char* text :
       {"0.5", "0.01", "0.8999999761581421", "123456789012345678901234567890",
        "1.7976931348623157e308", "2.2250738585072014e-308", "4.9406564584124654e-324",
        "2.4703282292062328e-324", "1e-400", "0e300", "1e-99999999999", "-1.5E+3",
        "9007199254740993.0", "0.1000000000000000055511151231257827021181583404541015625",
        "18446744073709551616", "100000000000000000000000000000000000000000000e-44",
        "0.0000000000000000000000000000001e31"})
    EXPECT_EQ(number(text), std::strtod(text, nullptr)) << text;
  // The middle between two doubles, and a little more than that: digits far behind decide.
  const std::string middle = "9007199254740993", zeros(400, '0'), many(2000, '0');
  EXPECT_EQ(number(middle + "." + many), 9007199254740992);
  EXPECT_EQ(number(middle + "." + many + "1"), 9007199254740994);
  EXPECT_EQ(number("0." + zeros + "1"), 0);
  EXPECT_EQ(number("0." + zeros + "1e401"), 1);
}

TEST(JsonNumbers, OfAnyDigitsAreTheNearestDoubles) {
  Random random(1);
  for (int n = 0; n < 3000; ++n) {
    std::string text = std::to_string(1 + random.index(9)) + ".";
    for (Index digits = 1 + random.index(n % 10 == 0 ? 900 : 25); digits > 0; --digits)
      text += static_cast<char>('0' + random.index(10));
    text += "e" + std::to_string(random.index(660) - 345);
    const double wanted = std::strtod(text.c_str(), nullptr);
    if (std::isfinite(wanted)) {
      EXPECT_EQ(number(text), wanted) << text;
    }
  }
}

TEST(JsonNumbers, AreIntegersWhereTheyAreWrittenSo) {
  EXPECT_EQ(JsonValue("-9223372036854775808").integer(), INT64_MIN);
  EXPECT_EQ(JsonValue("28").integer(), 28);
  for (const char* text : {"28.0", "1e3", "9223372036854775808", "-9223372036854775809"})
    EXPECT_EQ(JsonValue(text).integer(), std::nullopt) << text;
}

TEST(Json, WithANumberOutOfRangeIsRefused) {
  for (const char* text : {"1e309", "[-1.8e308]", "1e99999999999"})
    EXPECT_NE(error_of(text).find("Number too big to be stored in double."), std::string::npos)
        << text << ": " << error_of(text);
}

TEST(Json, IsUtf8) {
  EXPECT_EQ(error_of("\"\xC3\xA9 \xE4\xB8\x80 \xF0\x9F\x98\x80\""), "no error");
  EXPECT_EQ(error_of("\xEF\xBB\xBF{}"), "no error");
  for (const char* text :
       {"\"\x80\"", "\"\xC1\xBF\"", "\"\xE0\x9F\xBF\"", "\"\xED\xA0\x80\"", "\"\xF0\x8F\xBF\xBF\"",
        "\"\xF4\x90\x80\x80\"", "\"\xF5\x80\x80\x80\"", "\"\xC3\"", "\"\xE4\xB8\"", "\"\xE4\xB8"})
    EXPECT_EQ(error_of(text), "x.json is not JSON: Invalid encoding in string. At byte 1.");
}

TEST(Json, EndsWithItsText) {
  EXPECT_NE(error_of("{} {}"), "no error");
  EXPECT_NE(error_of(std::string_view("{}\0", 3)), "no error");
  EXPECT_NE(error_of("\xEF\xBB\xBF[1,").find("At byte 6."), std::string::npos)
      << error_of("\xEF\xBB\xBF[1,");
}

TEST(Json, IsReadStrictly) {
  for (const char* text : {"",
                           " ",
                           "{",
                           "[",
                           "\"",
                           "[1,]",
                           "[,1]",
                           "[1 2]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{\"a\" 1}",
                           "[}",
                           "{]",
                           "tru",
                           "nul",
                           "True",
                           "01",
                           "-",
                           "+1",
                           ".5",
                           "1.",
                           "1e",
                           "1e+",
                           "0x1",
                           "NaN",
                           "\"\n\"",
                           "\"\\x\"",
                           "\"\\u12G4\"",
                           "\"\\u12\"",
                           "\"\\uD800\"",
                           "\"\\uDC00\"",
                           "\"\\uD800\\u0041\"",
                           "'a'",
                           "// a\n1",
                           "[1]]"})
    EXPECT_NE(error_of(text), "no error") << text;
  for (const char* text :
       {"0", "-0", "1E5", " [ ] ", "{ }", "[[],{}]", "{\"\":null}", "[true,false]"})
    EXPECT_EQ(error_of(text), "no error") << text;
}

TEST(Json, MayBeNestedAsDeepAsMemoryAllows) {
  constexpr std::size_t depth = 1'000'000;
  EXPECT_EQ(error_of(std::string(depth, '[') + std::string(depth, ']')), "no error");
}

TEST(JsonTexts, HaveTheirEscapesResolved) {
  EXPECT_EQ(JsonValue(R"("\"\\\/\b\f\n\r\t")").text(), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(JsonValue(R"("\u0041\u00e9\u4E00\uD83D\uDE00")").text(),
            "A\xC3\xA9\xE4\xB8\x80\xF0\x9F\x98\x80");
  EXPECT_EQ(JsonValue(R"("\u0000")").text(), std::string(1, '\0'));
}

TEST(JsonObjects, GiveTheirMembersByName) {
  const JsonValue object =
      parse_json(R"( {"a" : [1, {"b": 2}, "]"], "b\u0062":"x","c":{}} )", "x.json").value();
  EXPECT_EQ(object.size(), 3u);
  EXPECT_EQ(object.member("a")->json(), R"([1, {"b": 2}, "]"])");
  EXPECT_EQ(object.member("bb")->text(), "x");
  EXPECT_FALSE(object.member("b"));
  JsonItems items(*object.member("a"));
  for (const char* json : {"1", R"({"b": 2})", R"("]")"}) {
    ASSERT_TRUE(items.next());
    EXPECT_EQ(items.value().json(), json);
  }
  EXPECT_FALSE(items.next());
}

TEST(JsonText, IsWhatParsesToTheSame) {
  JsonText json;
  json.open_object();
  json.key("a\"\n");
  json.open_list();
  json.integer(INT64_MIN);
  json.number(0.1);
  json.text("\\ \x01 \xC3\xA9");
  json.boolean(true);
  json.null();
  json.open_list();
  json.close_list();
  json.close_list();
  json.key("b");
  json.open_object();
  json.close_object();
  json.close_object();
  EXPECT_EQ(json.json(),
            "{\"a\\\"\\u000a\":[-9223372036854775808,0.1,\"\\\\ \\u0001 \xC3\xA9\",true,null,"
            "[]],\"b\":{}}");
  EXPECT_EQ(error_of(json.json()), "no error");
}

TEST(DecimalText, IsTheShortestThatReadsBackToTheSame) {
  for (const char* text : {"0", "1", "-2.5", "0.01", "0.1", "123456789", "0.000001", "1e-7",
                           "1e+21", "5e-324", "1.7976931348623157e+308", "2.2250738585072014e-308",
                           "0.30000000000000004", "9007199254740993e+30"})
    EXPECT_EQ(number(decimal_text(std::strtod(text, nullptr))), std::strtod(text, nullptr)) << text;
  for (const char* text :
       {"0", "1", "-2.5", "0.01", "100", "0.000001", "1e-7", "1e+21", "123456789012345680000",
        "5e-324", "1.7976931348623157e+308", "0.30000000000000004"})
    EXPECT_EQ(decimal_text(std::strtod(text, nullptr)), text);
  Random random(1);
  for (int n = 0; n < 1000; ++n) {
    const double value = std::ldexp(random.uniform(), static_cast<int>(random.index(2097)) - 1073);
    EXPECT_EQ(number(decimal_text(value)), value) << decimal_text(value);
  }
  EXPECT_EQ(decimal_text(0.9f), "0.9");
  EXPECT_EQ(decimal_text(1.0f / 3), "0.33333334");
}

}  // namespace
}  // namespace digitpad
