// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library (LD_PRELOAD): kills its process just before the step that KILL_AT names, counted over all
// calls that change a file or make a change last. With KILL_COUNT_TO, a file, it writes the number of steps there.

#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> s_steps = 0;

template <typename Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name)); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

void step() {
    static const char* at = std::getenv("KILL_AT");
    const long number = ++s_steps;
    if (at != nullptr && number == std::atol(at))
        kill(getpid(), SIGKILL);
}

struct Counted {
    Counted() = default;
    ~Counted() {
        if (const char* path = std::getenv("KILL_COUNT_TO")) {
            if (FILE* file = std::fopen(path, "w")) {
                std::fprintf(file, "%ld", s_steps.load());
                std::fclose(file);
            }
        }
    }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
};
const Counted s_counted;

} // namespace

extern "C" {

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    step();
    return real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(file, bytes, size, at);
}
ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    step();
    return real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(file, bytes, size, at);
}
int ftruncate64(int file, off64_t size) noexcept {
    step();
    return real<int(int, off64_t)>("ftruncate64")(file, size);
}
int fsync(int file) {
    step();
    return real<int(int)>("fsync")(file);
}
int fdatasync(int file) {
    step();
    return real<int(int)>("fdatasync")(file);
}
int rename(const char* from, const char* to) noexcept {
    step();
    return real<int(const char*, const char*)>("rename")(from, to);
}
int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned int flags) noexcept {
    step();
    return real<int(int, const char*, int, const char*, unsigned int)>("renameat2")(fromFolder, from, toFolder, to,
                                                                                    flags);
}
int unlink(const char* path) noexcept {
    step();
    return real<int(const char*)>("unlink")(path);
}
int mkdir(const char* path, mode_t mode) noexcept {
    step();
    return real<int(const char*, mode_t)>("mkdir")(path, mode);
}
}
