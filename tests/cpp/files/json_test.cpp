// JSON as documents: which texts are JSON, and what their numbers are.
#include "files/json.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace digitpad {
namespace {

std::string error_of(std::string_view text) {
  const Result<rapidjson::Document> document = parse_json(text, "x.json");
  return document.ok() ? "no error" : document.status().message;
}

double number(const std::string& text) { return parse_json(text, "x.json").value().GetDouble(); }

TEST(JsonNumbers, AreTheNearestDoubles) {
  for (const char* text :
       {"0.5", "0.01", "0.8999999761581421", "123456789012345678901234567890",
        "1.7976931348623157e308", "2.2250738585072014e-308", "4.9406564584124654e-324",
        "2.4703282292062328e-324", "1e-400", "0e300", "1e-99999999999", "-1.5E+3",
        "9007199254740993.0", "0.1000000000000000055511151231257827021181583404541015625",
        "18446744073709551616", "100000000000000000000000000000000000000000000e-44",
        "0.0000000000000000000000000000001e31"})
    EXPECT_EQ(number(text), std::strtod(text, nullptr)) << text;
  const std::string zeros(400, '0');
  EXPECT_EQ(number("0." + zeros + "1"), 0);
  EXPECT_EQ(number("0." + zeros + "1e401"), 1);
}

TEST(JsonNumbers, AreIntegersWhereTheyAreWrittenSo) {
  EXPECT_EQ(parse_json("-9223372036854775808", "x.json").value().GetInt64(), INT64_MIN);
  EXPECT_TRUE(parse_json("28", "x.json").value().IsInt());
  EXPECT_FALSE(parse_json("28.0", "x.json").value().IsInt64());
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

}  // namespace
}  // namespace digitpad
