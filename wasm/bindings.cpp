// Declares Session to JavaScript: nothing but declarations.
// web/package/wasm-module.d.ts is its other half. No function bound here may throw.
#include "bindings.hpp"

#include "session.hpp"

namespace {

using digitpad::Session;
using digitpad::view;
using emscripten::val;

const digitpad::Parameter<float>& parameter(const Session& session, int i) {
  return session.model()->network.parameters()[static_cast<std::size_t>(i)];
}

val elements(const digitpad::Matrix<float>& matrix) {
  return view(std::span(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

const auto& layer(const Session& session, int i) {
  return session.model()->network.layers()[static_cast<std::size_t>(i)];
}

}  // namespace

EMSCRIPTEN_BINDINGS(digitpad) {
  using namespace emscripten;

  digitpad::declare_status();

  class_<Session>("Session")
      .constructor<>()
      .function(
          "bytes", +[](Session& s, int n) { return view(s.bytes(n)); })
      .function(
          "images", +[](Session& s, int n) { return view(s.images(n)); })
      .function(
          "labels", +[](Session& s, int n) { return view(s.labels(n)); })
      .function(
          "points", +[](Session& s, int n) { return view(s.points(n)); })
      .function(
          "strokeLengths", +[](Session& s, int n) { return view(s.stroke_lengths(n)); })
      .function(
          "imagesFromBytes",
          +[](Session& s, int first, int n) { return s.images_from_bytes(first, n); })
      .function("load", &Session::load)
      .function("create", &Session::create)
      .function("renderStrokes", &Session::render_strokes)
      .function("drawn", &Session::drawn)
      .function(
          "drawSamples",
          +[](Session& s, int n, int count, double seed, int step) {
            s.draw_samples(n, count, seed, step);
            return view(s.drawn_samples());
          })
      .function(
          "setOptimizer",
          +[](Session& s, int i) { s.set_optimizer(static_cast<Session::Optimizer>(i)); })
      .function(
          "predict", +[](Session& s, int n) { return s.predict(n); })
      .function(
          "trainStep",
          +[](Session& s, int n, float learning_rate) { return s.train_step(n, learning_rate); })
      .function(
          "gradient", +[](Session& s, int n) { return s.gradient(n); })
      .function(
          "backward",
          +[](Session& s, int digit, bool of_loss) { return s.backward(digit, of_loss); })
      .function(
          "evaluate", +[](Session& s, int n) { return s.evaluate(n); })
      .function(
          "beginLesson",
          +[](Session& s, int n, int rehearsal) { return s.begin_lesson(n, rehearsal); })
      .function(
          "lessonSteps", +[](const Session& s) { return static_cast<int>(s.lesson_steps()); })
      .function("lessonStep", &Session::lesson_step)
      .function("dropLesson", &Session::drop_lesson)
      .function("endLesson", &Session::end_lesson)
      .function("undoLesson", &Session::undo_lesson)
      .function("forgetLessons", &Session::forget_lessons)
      .function("readIdxImages", &Session::read_idx_images)
      .function("readIdxLabels", &Session::read_idx_labels)
      .function("save", &Session::save)
      .function(
          "probabilities", +[](const Session& s) { return view(s.probabilities()); })
      .function("loss", &Session::loss)
      .function(
          "accuracy", +[](const Session& s) { return s.evaluation().accuracy; })
      .function(
          "confusion",
          +[](const Session& s) {
            return view(std::span(s.evaluation().confusion.front().data(), 100));
          })
      .function(
          "saved", +[](const Session& s) { return view(s.saved()); })
      .function(
          "idxCount", +[](const Session& s) { return static_cast<int>(s.idx_count()); })
      .function(
          "idxValues", +[](const Session& s) { return view(s.idx_values()); })
      .function(
          "name", +[](const Session& s) { return s.model()->name; })
      .function(
          "architecture", +[](const Session& s) { return to_json(s.model()->architecture); })
      .function(
          "digitThreshold", +[](const Session& s) { return s.model()->digit_threshold; })
      .function(
          "parameterCount",
          +[](const Session& s) {
            return static_cast<int>(s.model()->network.parameters().size());
          })
      .function(
          "parameterName", +[](const Session& s, int i) { return parameter(s, i).name(); })
      .function(
          "parameterShape",
          +[](const Session& s, int i) { return view(std::span(parameter(s, i).shape)); })
      .function(
          "parameterValues",
          +[](const Session& s, int i) { return elements(*parameter(s, i).value); })
      .function(
          "parameterGradient",
          +[](const Session& s, int i) { return elements(*parameter(s, i).gradient); })
      .function(
          "layerCount",
          +[](const Session& s) { return static_cast<int>(s.model()->network.layers().size()); })
      .function(
          "layerName", +[](const Session& s, int i) { return layer(s, i).name; })
      .function(
          "layerShape",
          +[](Session& s, int i) { return view(s.layer_shape(static_cast<std::size_t>(i))); })
      .function(
          "layerValues",
          +[](const Session& s, int i) { return elements(layer(s, i).layer->output()); })
      .function(
          "layerGradient", +[](const Session& s, int i) {
            return elements(s.layer_gradients()[static_cast<std::size_t>(i)]);
          });
}
