// Architectures as JSON: what is built from them, and what is said of wrong ones.
#include "digits/architecture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace digitpad {
namespace {

using testing::HasSubstr;

constexpr const char* kTutorial =
    R"({"input":[28,28,1],"weightInitStd":0.01,"layers":[{"type":"Affine","units":50},{"type":"Relu"},{"type":"Affine","units":10}]})";

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return text.replace(place, from.size(), to);
}

TEST(Architecture, GoesToJsonAndBackUnchanged) {
  EXPECT_EQ(to_json(parse_architecture(kTutorial, "test").value()), kTutorial);
  EXPECT_EQ(to_json(two_layer_architecture(50, LayerType::relu)), kTutorial);
}

TEST(Architecture, BecomesANetworkWithTheTutorialsNames) {
  Random random(1);
  const Network<float> network =
      build_network<float>(parse_architecture(kTutorial, "test").value(), random);
  ASSERT_EQ(network.layers().size(), 3u);
  EXPECT_EQ(network.layers()[0].name, "Affine1");
  EXPECT_EQ(network.layers()[1].name, "Relu1");
  EXPECT_EQ(network.layers()[2].name, "Affine2");
  EXPECT_THAT(network.parameters()[0].shape, testing::ElementsAre(784, 50));
  EXPECT_THAT(network.parameters()[2].shape, testing::ElementsAre(50, 10));
}

TEST(Architecture, OfImageLayersGoesToJsonAndBackUnchanged) {
  const std::string json =
      R"({"input":[28,28,1],"layers":[{"type":"Conv2d","units":8,"kernel":5,"padding":0},{"type":"BatchNorm"},{"type":"Relu"},{"type":"MaxPool2d","size":2},{"type":"AvgPool2d","size":3},{"type":"Dropout","rate":0.1},{"type":"Affine","units":10}]})";
  const Architecture architecture = parse_architecture(json, "test").value();
  EXPECT_EQ(to_json(architecture), json);
  Random random(1);
  const Network<float> network = build_network<float>(architecture, random);
  EXPECT_THAT(network.parameters()[0].shape, testing::ElementsAre(5, 5, 1, 8));
  // 28 - 4 = 24, halved 12, a third of it 4: 4 x 4 x 8 inputs.
  EXPECT_EQ(network.parameters()[4].name(), "W2");
  EXPECT_THAT(network.parameters()[4].shape, testing::ElementsAre(128, 10));
}

std::string error_of_layers(const std::string& layers) {
  const std::string json = R"({"input":[28,28,1],"layers":[)" + layers + "]}";
  const Result<Architecture> result = parse_architecture(json, "x.json");
  return result.ok() ? "no error" : result.status().message;
}

TEST(Architecture, MayNotAskForMoreWeightsThanABrowserHasMemory) {
  const std::string wide = R"({"type":"Affine","units":4096},)";
  const std::string last = R"({"type":"Affine","units":10})";
  const std::string channels = R"({"type":"Conv2d","units":512,"kernel":1,"padding":0},)";
  EXPECT_EQ(error_of_layers(wide + last), "no error");
  EXPECT_THAT(error_of_layers(wide + wide + last), HasSubstr("layers[1]: up to here the network "
                                                             "has 19988480 weights"));
  // 28 x 28 x 512 inputs for each of 4096 units: more than 32 bits count in bytes.
  EXPECT_THAT(error_of_layers(channels + wide + last), HasSubstr("1644167680 weights"));
}

TEST(Architecture, MayNotAskForMoreValuesThanABrowserHasMemory) {
  std::string layers;
  for (int n = 0; n < 62; ++n) layers += R"({"type":"Conv2d","units":1,"kernel":7,"padding":6},)";
  layers += R"({"type":"Conv2d","units":512,"kernel":1,"padding":0},{"type":"Affine","units":10})";
  EXPECT_THAT(error_of_layers(layers), HasSubstr("values for an image"));
}

struct Wrong {
  std::string json;
  std::vector<std::string> words;
};

class WrongArchitecture : public testing::TestWithParam<Wrong> {};

TEST_P(WrongArchitecture, IsRefusedByFieldAndValue) {
  const Result<Architecture> result = parse_architecture(GetParam().json, "x.json");
  ASSERT_FALSE(result.ok());
  EXPECT_THAT(result.status().message, HasSubstr("x.json"));
  for (const std::string& word : GetParam().words)
    EXPECT_THAT(result.status().message, HasSubstr(word));
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongArchitecture,
    testing::Values(Wrong{"{", {"not JSON", "byte"}}, Wrong{"[]", {"must be an object"}},
                    Wrong{with(kTutorial, "[28,28,1]", "[32,32,3]"), {"input", "[28, 28, 1]"}},
                    Wrong{with(kTutorial, "\"Relu\"", "\"Swish\""), {"layers[1]", "Swish"}},
                    Wrong{with(kTutorial, "50", "0"), {"layers[0]", "units", "0", "4096"}},
                    Wrong{with(kTutorial, "50", "1e99"), {"layers[0]", "units"}},
                    Wrong{with(kTutorial, "50", "2.5"), {"layers[0]", "2.5", "whole"}},
                    Wrong{with(kTutorial, "\"units\":50", "\"unit\":50"), {"\"unit\"", "units"}},
                    Wrong{with(kTutorial, "\"units\":10", "\"units\":11"), {"last layer", "10"}},
                    Wrong{with(kTutorial, "0.01", "\"0.01\""), {"weightInitStd", "number"}},
                    Wrong{R"({"input":[28,28,1],"weightInitStd":0.01,"layers":[]})", {"layers"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})",
                               R"({"type":"Conv2d","units":4,"kernel":9,"padding":1})"),
                          {"layers[1]", "kernel", "9"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})",
                               R"({"type":"Conv2d","units":4,"kernel":3,"padding":0})"),
                          {"layers[1]", "kernel", "larger"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})",
                               R"({"type":"Conv2d","units":4,"kernel":3,"padding":3})"),
                          {"layers[1]", "padding", "below kernel"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})", R"({"type":"MaxPool2d","size":2})"),
                          {"layers[1]", "size", "2"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})", R"({"type":"Dropout","rate":1})"),
                          {"layers[1]", "rate", "1"}},
                    Wrong{with(kTutorial, R"({"type":"Relu"})",
                               R"({"type":"Relu"},{"type":"BatchNorm"})"),
                          {"layers[2]", "BatchNorm", "after"}},
                    Wrong{std::string(100000, '['), {"not JSON"}}));

}  // namespace
}  // namespace digitpad
