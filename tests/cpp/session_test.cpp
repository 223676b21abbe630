// The session, as JavaScript works it: buffers in, results out, and the model kept when a call
// fails.
#include "session.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <numeric>

namespace digitpad {
namespace {

using testing::HasSubstr;

constexpr const char* kArchitecture =
    R"({"input":[28,28,1],"weightInitStd":0.05,"layers":[{"type":"Affine","units":12},{"type":"Relu"},{"type":"Affine","units":10}]})";

template <class Values>
void fill(std::span<std::uint8_t> buffer, const Values& values) {
  std::copy(values.begin(), values.end(), buffer.begin());
}

class ASession : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(session.create(kArchitecture, 3).ok());
    std::span<float> images = session.images(2);
    for (std::size_t i = 0; i < images.size(); ++i)
      images[i] = static_cast<float>(i * 37 % 101) / 101;
    fill(session.labels(2), std::vector<std::uint8_t>{4, 7});
  }

  std::vector<float> probabilities() {
    EXPECT_TRUE(session.predict(2).ok());
    return {session.probabilities().begin(), session.probabilities().end()};
  }

  void save_to_bytes() {
    ASSERT_TRUE(session.save().ok());
    const std::vector<std::uint8_t> saved(session.saved().begin(), session.saved().end());
    fill(session.bytes(saved.size()), saved);
  }

  Session session;
};

TEST_F(ASession, PredictsProbabilitiesThatSumToOne) {
  const std::vector<float> p = probabilities();
  ASSERT_EQ(p.size(), 20u);
  EXPECT_NEAR(std::accumulate(p.begin(), p.begin() + 10, 0.0), 1, 1e-6);
}

TEST_F(ASession, SaysWhichImageItsScoresAreNotFiniteFor) {
  session.images(2)[kImageSize + 5] = std::numeric_limits<float>::infinity();
  const Status status = session.predict(2);
  EXPECT_EQ(status.code, StatusCode::value);
  EXPECT_THAT(status.message, HasSubstr("image 1 is no longer finite"));
}

TEST_F(ASession, TakesBytesForImages) {
  std::vector<float> wanted(session.images(2).begin(), session.images(2).end());
  std::span<std::uint8_t> bytes = session.bytes(784);
  for (std::size_t i = 0; i < 784; ++i) {
    bytes[i] = static_cast<std::uint8_t>(i % 256);
    wanted[784 + i] = static_cast<float>(i % 256) / 255;
  }
  ASSERT_TRUE(session.images_from_bytes(1, 1).ok());
  EXPECT_THAT(session.images(2), testing::ElementsAreArray(wanted));
}

TEST_F(ASession, RefusesMoreBytesThanItsBuffersHold) {
  session.bytes(784);
  EXPECT_THAT(session.images_from_bytes(0, 2).message, HasSubstr("fewer than the 2 images"));
  EXPECT_THAT(session.images_from_bytes(2, 1).message, HasSubstr("from 2 on"));
}

TEST_F(ASession, LearnsABatch) {
  ASSERT_TRUE(session.train_step(2, 0.1f).ok());
  const float before = session.loss();
  for (int step = 0; step < 100; ++step) ASSERT_TRUE(session.train_step(2, 0.1f).ok());
  EXPECT_LT(session.loss(), before / 2);
  ASSERT_TRUE(session.evaluate(2).ok());
  EXPECT_EQ(session.evaluation().accuracy, 1);
  EXPECT_EQ(session.evaluation().confusion[4][4], 1u);
}

TEST_F(ASession, LearnsWithMomentumAndWithAdam) {
  using enum Session::Optimizer;
  std::vector<float> losses;
  for (const Session::Optimizer optimizer : {sgd, momentum, adam}) {
    ASSERT_TRUE(session.create(kArchitecture, 1).ok());
    session.set_optimizer(optimizer);
    ASSERT_TRUE(session.train_step(2, 0.01f).ok());
    const float before = session.loss();
    for (int step = 0; step < 20; ++step) ASSERT_TRUE(session.train_step(2, 0.01f).ok());
    EXPECT_LT(session.loss(), before);
    losses.push_back(session.loss());
  }
  EXPECT_LT(losses[1], losses[0]);  // on one batch over and over, memory pays
  EXPECT_NE(losses[2], losses[1]);
  EXPECT_NE(losses[2], losses[0]);
}

TEST_F(ASession, ForgetsTheOptimizerWithTheModel) {
  session.set_optimizer(Session::Optimizer::adam);
  ASSERT_TRUE(session.train_step(2, 0.1f).ok());
  ASSERT_TRUE(session.create(kArchitecture, 1).ok());
  ASSERT_TRUE(session.train_step(2, 0.1f).ok());
  const std::vector<float> after = probabilities();
  Session plain;
  ASSERT_TRUE(plain.create(kArchitecture, 1).ok());
  const auto images = session.images(2);
  std::copy(images.begin(), images.end(), plain.images(2).begin());
  const auto labels = session.labels(2);
  std::copy(labels.begin(), labels.end(), plain.labels(2).begin());
  ASSERT_TRUE(plain.train_step(2, 0.1f).ok());
  ASSERT_TRUE(plain.predict(2).ok());
  EXPECT_THAT(plain.probabilities(), testing::ElementsAreArray(after));
}

TEST_F(ASession, DrawsTheSameSamplesForTheSameStep) {
  const auto drawn = [&](double seed, std::size_t step) {
    session.draw_samples(1000, 60'000, seed, step);
    return std::vector(session.drawn_samples().begin(), session.drawn_samples().end());
  };
  const std::vector<std::uint32_t> samples = drawn(1, 5);
  EXPECT_THAT(samples, testing::Each(testing::Lt(60'000u)));
  EXPECT_GT(*std::max_element(samples.begin(), samples.end()), 59'000u);
  EXPECT_EQ(drawn(1, 5), samples);
  EXPECT_NE(drawn(1, 6), samples);
  EXPECT_NE(drawn(2, 5), samples);
}

TEST_F(ASession, CarriesTheLossBackToTheImage) {
  const std::vector<float> p = probabilities();
  ASSERT_TRUE(session.gradient(1).ok());
  const auto& parameters = session.model()->network.parameters();
  const Matrix<float> dW1 = *parameters[0].gradient;
  ASSERT_TRUE(session.backward(4, true).ok());
  EXPECT_TRUE(parameters[0].gradient->isApprox(dW1, 1e-5f));
  ASSERT_EQ(session.layer_gradients().size(), 4u);
  EXPECT_EQ(session.layer_gradients().front().cols(), 784);
  // y - t at the scores, here for the label 4.
  EXPECT_NEAR(session.layer_gradients().back()(0, 4), p[4] - 1, 1e-6);
  EXPECT_NEAR(session.layer_gradients().back()(0, 7), p[7], 1e-6);
}

TEST_F(ASession, CarriesAScoreBackToTheImage) {
  ASSERT_TRUE(session.backward(7, false).ok());
  const Matrix<float> dout = session.layer_gradients().back();
  EXPECT_EQ(dout(0, 7), 1);
  EXPECT_EQ(dout.cwiseAbs().sum(), 1);
  EXPECT_GT(session.layer_gradients().front().norm(), 0);
  EXPECT_THAT(session.backward(10, false).message, HasSubstr("10 is not a digit"));
}

TEST_F(ASession, LoadsWhatItSaved) {
  const std::vector<float> before = probabilities();
  save_to_bytes();
  ASSERT_TRUE(session.create(kArchitecture, 99).ok());
  EXPECT_NE(probabilities(), before);
  ASSERT_TRUE(session.load("mine.safetensors").ok());
  EXPECT_EQ(probabilities(), before);
}

TEST_F(ASession, SavesWhatCountsAsADigit) {
  EXPECT_EQ(session.model()->digit_threshold, 0.5f);
  SafetensorsFile file = to_safetensors(*session.model(), DType::f32);
  file.metadata["digitThreshold"] = "0.9";
  const std::vector<std::uint8_t> bytes = write_safetensors(file);
  fill(session.bytes(bytes.size()), bytes);
  ASSERT_TRUE(session.load("strict.safetensors").ok());
  save_to_bytes();
  ASSERT_TRUE(session.load("again.safetensors").ok());
  EXPECT_EQ(session.model()->digit_threshold, 0.9f);
}

TEST_F(ASession, KeepsItsModelWhenAFileIsCutShort) {
  const std::vector<float> before = probabilities();
  save_to_bytes();
  session.bytes(session.saved().size() - 12);
  const Status status = session.load("reader.safetensors");
  EXPECT_EQ(status.code, StatusCode::truncated);
  EXPECT_THAT(status.message, HasSubstr("reader.safetensors is 12 bytes short"));
  EXPECT_EQ(probabilities(), before);
}

TEST_F(ASession, KeepsItsModelWhenAnArchitectureIsWrong) {
  const std::vector<float> before = probabilities();
  EXPECT_EQ(session.create("{}", 1).code, StatusCode::value);
  EXPECT_EQ(probabilities(), before);
}

TEST_F(ASession, KeepsItsWeightsWhenTheLossIsNotFinite) {
  const std::vector<float> before = probabilities();
  session.images(2)[0] = std::numeric_limits<float>::infinity();
  const Status status = session.train_step(2, 0.1f);
  EXPECT_EQ(status.code, StatusCode::value);
  EXPECT_THAT(status.message, HasSubstr("no longer finite"));
  session.images(2)[0] = 0;
  EXPECT_EQ(probabilities(), before);
}

TEST_F(ASession, RefusesALabelThatIsNoDigit) {
  fill(session.labels(2), std::vector<std::uint8_t>{4, 10});
  EXPECT_THAT(session.train_step(2, 0.1f).message, HasSubstr("label 1 is 10"));
}

TEST_F(ASession, RefusesMoreImagesThanItsBuffersHold) {
  EXPECT_EQ(session.predict(3).code, StatusCode::argument);
  EXPECT_EQ(session.predict(0).code, StatusCode::argument);
  // The count of their numbers wraps around, to fewer than one image has.
  const std::size_t wraps = std::numeric_limits<std::size_t>::max() / kImageSize + 1;
  EXPECT_EQ(session.predict(wraps).code, StatusCode::argument);
}

TEST_F(ASession, RendersStrokesIntoItsFirstImage) {
  const std::vector<float> line{0, 0, 0, 10};
  std::copy(line.begin(), line.end(), session.points(2).begin());
  session.stroke_lengths(1)[0] = 2;
  ASSERT_TRUE(session.render_strokes().ok());
  EXPECT_TRUE(session.drawn());
  EXPECT_EQ(*std::max_element(session.images(1).begin(), session.images(1).end()), 1);
  session.points(0);
  session.stroke_lengths(0);
  ASSERT_TRUE(session.render_strokes().ok());
  EXPECT_FALSE(session.drawn());
}

TEST(ASessionWithoutAModel, SaysSo) {
  Session session;
  session.images(1);
  EXPECT_THAT(session.predict(1).message, HasSubstr("no model"));
  EXPECT_THAT(session.save().message, HasSubstr("no model"));
}

/// The first image is the drawing, the second is rehearsed.
class ALesson : public ASession {
 protected:
  void give(std::uint8_t label) {
    fill(session.labels(2), std::vector<std::uint8_t>{label, 7});
    ASSERT_TRUE(session.begin_lesson(1, 1).ok());
    const std::size_t steps = session.lesson_steps();
    for (std::size_t step = 0; step < steps; ++step) ASSERT_TRUE(session.lesson_step().ok());
    ASSERT_TRUE(session.end_lesson().ok());
  }
};

TEST_F(ALesson, IsInUseOnceItHasEnded) {
  const std::vector<float> before = probabilities();
  ASSERT_TRUE(session.begin_lesson(1, 1).ok());
  while (session.lesson_step().ok()) EXPECT_EQ(probabilities(), before);
  ASSERT_TRUE(session.end_lesson().ok());
  EXPECT_GT(probabilities()[4], before[4]);
  EXPECT_EQ(session.lesson_steps(), 0u);
}

TEST_F(ALesson, IsUndoneToTheLastBit) {
  const std::vector<float> untaught = probabilities();
  give(4);
  const std::vector<float> once = probabilities();
  give(5);
  ASSERT_NE(probabilities(), once);
  ASSERT_TRUE(session.undo_lesson().ok());
  EXPECT_EQ(probabilities(), once);
  EXPECT_THAT(session.undo_lesson().message, HasSubstr("no lesson to undo"));
  ASSERT_TRUE(session.forget_lessons().ok());
  EXPECT_EQ(probabilities(), untaught);
  EXPECT_THAT(session.forget_lessons().message, HasSubstr("no lessons to forget"));
}

TEST_F(ALesson, StartsFromTheWeightsBeforeAllLessons) {
  give(4);
  const std::vector<float> once = probabilities();
  give(5);
  give(4);
  EXPECT_EQ(probabilities(), once);
}

TEST_F(ALesson, StartsFromNewlyTrainedWeights) {
  give(4);
  ASSERT_TRUE(session.train_step(2, 0.1f).ok());
  const std::vector<float> trained = probabilities();
  EXPECT_FALSE(session.undo_lesson().ok());
  give(5);
  ASSERT_TRUE(session.forget_lessons().ok());
  EXPECT_EQ(probabilities(), trained);
}

TEST_F(ALesson, DroppedChangesNothing) {
  const std::vector<float> before = probabilities();
  ASSERT_TRUE(session.begin_lesson(1, 1).ok());
  ASSERT_TRUE(session.lesson_step().ok());
  EXPECT_THAT(session.end_lesson().message, HasSubstr("steps left"));
  session.drop_lesson();
  EXPECT_THAT(session.end_lesson().message, HasSubstr("no lesson is on"));
  EXPECT_EQ(probabilities(), before);
}

TEST_F(ALesson, NeedsDrawingsLabelsAndRehearsal) {
  EXPECT_THAT(session.begin_lesson(0, 2).message, HasSubstr("0 drawings"));
  EXPECT_THAT(session.begin_lesson(2, 0).message, HasSubstr("0 images"));
  EXPECT_THAT(session.begin_lesson(2, 1).message, HasSubstr("fewer than the 3 images"));
  const std::size_t minus_one = std::numeric_limits<std::size_t>::max();
  EXPECT_THAT(session.begin_lesson(2, minus_one).message, HasSubstr("fewer than"));
  EXPECT_THAT(session.begin_lesson(minus_one, 2).message, HasSubstr("2 labels"));
  fill(session.labels(1), std::vector<std::uint8_t>{12});
  EXPECT_THAT(session.begin_lesson(1, 1).message, HasSubstr("label 0 is 12"));
  EXPECT_EQ(session.lesson_steps(), 0u);
}

}  // namespace
}  // namespace digitpad
