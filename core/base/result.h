// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace throughline::core {

/// What kind of failure an Error is; callers branch on it, people read Error::text.
enum class ErrorCode {
    InvalidInput,  ///< A value or a file's content is not acceptable.
    NotFound,      ///< The record or file does not exist.
    Conflict,      ///< Somebody else's edit, lock or an existing file is in the way.
    NeedsDecision, ///< Cannot be decided automatically; the text names the option that decides.
    LimitExceeded, ///< A documented limit was reached.
    Damaged,       ///< The workspace is corrupt; the original was left untouched.
    Foreign,       ///< Not a workspace of this program.
    TooNew,        ///< Made with a newer format than this program reads.
    ReadOnly,      ///< Writing is not possible here.
    DiskFull,      ///< The device has no room; nothing was written.
    InputOutput,   ///< The operating system refused to read or write.
    Moved,         ///< The workspace file was moved, replaced or deleted while open.
    Cancelled,     ///< The user or a newer request stopped the work.
    Internal,      ///< A defect of the program.
};

/// A failure that a person can act on.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString text;   ///< One or two translated sentences: what happened, what is safe, what to do next. No SQL.
    QString detail; ///< Technical detail to copy, untranslated; may be empty.

    bool operator==(const Error&) const = default;
};

/// A value or the Error that prevented it; member names as std::expected<T, Error>.
template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;
    using error_type = Error;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error& error() const& { return std::get<1>(m_state); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(m_state)); }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    template <typename U>
    [[nodiscard]] T value_or(U&& fallback) const& {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

    template <typename F>
    auto transform(F&& f) const& -> Result<std::invoke_result_t<F, const T&>> {
        using U = std::invoke_result_t<F, const T&>;
        if (!has_value())
            return Result<U>(error());
        if constexpr (std::is_void_v<U>) {
            std::invoke(std::forward<F>(f), value());
            return Result<U>();
        } else {
            return Result<U>(std::invoke(std::forward<F>(f), value()));
        }
    }

    template <typename F>
    auto and_then(F&& f) const& -> std::invoke_result_t<F, const T&> {
        if (!has_value())
            return std::invoke_result_t<F, const T&>(error());
        return std::invoke(std::forward<F>(f), value());
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error.
template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;
    using error_type = Error;

    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return m_ok; }
    explicit operator bool() const noexcept { return m_ok; }
    void value() const {}
    [[nodiscard]] const Error& error() const& { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace throughline::core

// Leaves the enclosing function with the error of a Result<...> expression.
#define THROUGHLINE_CONCAT_INNER(a, b) a##b
#define THROUGHLINE_CONCAT(a, b) THROUGHLINE_CONCAT_INNER(a, b)
#define TRY(expression)                                                                                                \
    if (auto THROUGHLINE_CONCAT(tried, __LINE__) = (expression); !THROUGHLINE_CONCAT(tried, __LINE__))                 \
    return THROUGHLINE_CONCAT(tried, __LINE__).error()
// Declares a variable with the value of a Result<...> expression, or leaves with its error.
#define TRY_ASSIGN(declaration, expression)                                                                            \
    auto THROUGHLINE_CONCAT(tried, __LINE__) = (expression);                                                           \
    if (!THROUGHLINE_CONCAT(tried, __LINE__))                                                                          \
        return THROUGHLINE_CONCAT(tried, __LINE__).error();                                                            \
    declaration = std::move(THROUGHLINE_CONCAT(tried, __LINE__)).value() // NOLINT(bugprone-macro-parentheses)
