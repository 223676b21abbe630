// Declares Session to JavaScript: nothing but declarations. web/package/wasm-module.d.ts is its
// other half. No function bound here may throw.
#include "bindings.hpp"

#include "session.hpp"

namespace {

using digitpad::Address;
using digitpad::code_of;
using digitpad::Session;
using digitpad::view;
using emscripten::val;

Session& at(Address session) { return digitpad::at<Session>(session); }

const digitpad::Parameter<float>& parameter(Address session, int i) {
  return at(session).model()->network.parameters()[static_cast<std::size_t>(i)];
}

val elements(const digitpad::Matrix<float>& matrix) {
  return view(std::span(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

const auto& layer(Address session, int i) {
  return at(session).model()->network.layers()[static_cast<std::size_t>(i)];
}

void declare_buffers() {
  using emscripten::function;
  function(
      "bytes", +[](Address s, int n) { return view(at(s).bytes(n)); });
  function(
      "images", +[](Address s, int n) { return view(at(s).images(n)); });
  function(
      "labels", +[](Address s, int n) { return view(at(s).labels(n)); });
  function(
      "points", +[](Address s, int n) { return view(at(s).points(n)); });
  function(
      "strokeLengths", +[](Address s, int n) { return view(at(s).stroke_lengths(n)); });
  function(
      "drawSamples", +[](Address s, int n, int count, double seed, int step) {
        at(s).draw_samples(n, count, seed, step);
        return view(at(s).drawn_samples());
      });
}

void declare_work() {
  using emscripten::function;
  function(
      "load", +[](Address s, const std::string& file) { return code_of(at(s).load(file)); });
  function(
      "create", +[](Address s, const std::string& architecture, double seed) {
        return code_of(at(s).create(architecture, seed));
      });
  function(
      "imagesFromBytes",
      +[](Address s, int first, int n) { return code_of(at(s).images_from_bytes(first, n)); });
  function(
      "renderStrokes", +[](Address s) { return code_of(at(s).render_strokes()); });
  function(
      "setOptimizer",
      +[](Address s, int i) { at(s).set_optimizer(static_cast<Session::Optimizer>(i)); });
  function(
      "predict", +[](Address s, int n) { return code_of(at(s).predict(n)); });
  function(
      "trainStep", +[](Address s, int n, double learning_rate) {
        return code_of(at(s).train_step(n, static_cast<float>(learning_rate)));
      });
  function(
      "gradient", +[](Address s, int n) { return code_of(at(s).gradient(n)); });
  function(
      "backward",
      +[](Address s, int digit, int of_loss) { return code_of(at(s).backward(digit, of_loss)); });
  function(
      "evaluate", +[](Address s, int n) { return code_of(at(s).evaluate(n)); });
  function(
      "beginLesson",
      +[](Address s, int n, int rehearsal) { return code_of(at(s).begin_lesson(n, rehearsal)); });
  function(
      "lessonStep", +[](Address s) { return code_of(at(s).lesson_step()); });
  function(
      "dropLesson", +[](Address s) { at(s).drop_lesson(); });
  function(
      "endLesson", +[](Address s) { return code_of(at(s).end_lesson()); });
  function(
      "undoLesson", +[](Address s) { return code_of(at(s).undo_lesson()); });
  function(
      "forgetLessons", +[](Address s) { return code_of(at(s).forget_lessons()); });
  function(
      "readIdxImages",
      +[](Address s, const std::string& file) { return code_of(at(s).read_idx_images(file)); });
  function(
      "readIdxLabels",
      +[](Address s, const std::string& file) { return code_of(at(s).read_idx_labels(file)); });
  function(
      "save", +[](Address s) { return code_of(at(s).save()); });
}

void declare_results() {
  using emscripten::function;
  function(
      "drawn", +[](Address s) { return static_cast<int>(at(s).drawn()); });
  function(
      "probabilities", +[](Address s) { return view(at(s).probabilities()); });
  function(
      "loss", +[](Address s) { return static_cast<double>(at(s).loss()); });
  function(
      "accuracy", +[](Address s) { return at(s).evaluation().accuracy; });
  function(
      "confusion",
      +[](Address s) { return view(std::span(at(s).evaluation().confusion.front().data(), 100)); });
  function(
      "lessonSteps", +[](Address s) { return static_cast<int>(at(s).lesson_steps()); });
  function(
      "saved", +[](Address s) { return view(at(s).saved()); });
  function(
      "idxCount", +[](Address s) { return static_cast<int>(at(s).idx_count()); });
  function(
      "idxValues", +[](Address s) { return view(at(s).idx_values()); });
}

void declare_model() {
  using emscripten::function;
  function(
      "name", +[](Address s) { return at(s).model()->name; });
  function(
      "architecture", +[](Address s) { return to_json(at(s).model()->architecture); });
  function(
      "digitThreshold",
      +[](Address s) { return static_cast<double>(at(s).model()->digit_threshold); });
  function(
      "parameterCount",
      +[](Address s) { return static_cast<int>(at(s).model()->network.parameters().size()); });
  function(
      "parameterName", +[](Address s, int i) { return parameter(s, i).name(); });
  function(
      "parameterShape", +[](Address s, int i) { return view(std::span(parameter(s, i).shape)); });
  function(
      "parameterValues", +[](Address s, int i) { return elements(*parameter(s, i).value); });
  function(
      "parameterGradient", +[](Address s, int i) { return elements(*parameter(s, i).gradient); });
  function(
      "layerCount",
      +[](Address s) { return static_cast<int>(at(s).model()->network.layers().size()); });
  function(
      "layerName", +[](Address s, int i) { return layer(s, i).name; });
  function(
      "layerShape",
      +[](Address s, int i) { return view(at(s).layer_shape(static_cast<std::size_t>(i))); });
  function(
      "layerValues", +[](Address s, int i) { return elements(layer(s, i).layer->output()); });
  function(
      "layerGradient", +[](Address s, int i) {
        return elements(at(s).layer_gradients()[static_cast<std::size_t>(i)]);
      });
}

}  // namespace

EMSCRIPTEN_BINDINGS(digitpad) {
  using emscripten::function;
  function(
      "open", +[] { return digitpad::address_of(new Session); });
  function(
      "close", +[](Address s) { delete &at(s); });
  function(
      "message", +[](Address) { return digitpad::message(); });
  declare_buffers();
  declare_work();
  declare_results();
  declare_model();
}
