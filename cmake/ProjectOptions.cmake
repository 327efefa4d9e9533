# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Linked by every target of ours: language level, warnings as errors, Qt strictness, hardening.
add_library(throughline_options INTERFACE)
target_compile_features(throughline_options INTERFACE cxx_std_20)
target_compile_options(throughline_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${THROUGHLINE_WARNINGS_AS_ERRORS}>:-Werror>
    -fstack-protector-strong
    $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
target_link_options(throughline_options INTERFACE -Wl,-z,relro,-z,now)
target_compile_definitions(throughline_options INTERFACE
    _GLIBCXX_ASSERTIONS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_STRICT_ITERATORS)
target_include_directories(throughline_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_link_libraries(throughline_options INTERFACE Qt6::Core)

# Qt 6.4 compares two empty lists with memcmp(nullptr, nullptr, 0), hence no nonnull-attribute.
if(THROUGHLINE_SANITIZE)
    target_compile_options(throughline_options INTERFACE -fsanitize=address,undefined -fno-sanitize=nonnull-attribute -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(throughline_options INTERFACE -fsanitize=address,undefined)
endif()

set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Relative paths let another checkout of the same sources share the cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

# Ninja does not see that a sub-folder listed another header; moc has to run again when the list of files changed.
function(rerun_moc_for_new_files target)
    set_property(TARGET ${target} APPEND PROPERTY AUTOGEN_TARGET_DEPENDS
        "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}_autogen.dir/AutogenInfo.json")
endfunction()
