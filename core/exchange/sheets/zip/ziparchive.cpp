// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/zip/ziparchive.h"

#include <QCoreApplication>

#include <zip.h>

#include <cstring>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

constexpr qint64 kMegabyte = 1024 * 1024;

Error damagedFile(const QString& file, const QString& why) {
    return {ErrorCode::InvalidInput, Texts::tr("“%1” is damaged: %2. Nothing was imported.").arg(file, why), {}};
}

Error tooLarge(const QString& file, const QString& part, qint64 limit) {
    return {ErrorCode::LimitExceeded,
            Texts::tr("“%1”: its part “%2” expands to more than %3 MB, which is the limit. Nothing was imported.")
                .arg(file, part, QString::number(limit / kMegabyte)),
            {}};
}

Error cannotOpen(const QString& file, zip_error_t& error) {
    const bool contradictory = zip_error_code_zip(&error) == ZIP_ER_INCONS; // also for methods that it cannot unpack
    return {ErrorCode::InvalidInput,
            contradictory
                ? Texts::tr("“%1” is damaged or packed in a way that is unsupported. Nothing was imported.").arg(file)
                : Texts::tr("“%1” is incomplete or damaged; it may not have finished downloading. Nothing "
                            "was imported.")
                      .arg(file),
            QString::fromUtf8(zip_error_strerror(&error))};
}

/// Where libzip reads: the bytes that the file gate has let pass, whatever happens to the name of the file meanwhile.
struct ZipBytes {
    ByteSource bytes;
    qint64 position = 0;
    zip_error_t error = {};
};

zip_int64_t seekIn(ZipBytes& source, const void* data, zip_uint64_t length) {
    const auto size = static_cast<zip_uint64_t>(source.bytes.size());
    const zip_int64_t to = zip_source_seek_compute_offset(static_cast<zip_uint64_t>(source.position), size,
                                                          const_cast<void*>(data), length,
                                                          &source.error); // libzip's signature; it does not write there
    if (to < 0)
        return -1;
    source.position = to;
    return 0;
}

zip_int64_t readFrom(ZipBytes& source, void* data, zip_uint64_t length) {
    const auto got = source.bytes.read(source.position, static_cast<char*>(data), static_cast<qint64>(length));
    if (!got) {
        zip_error_set(&source.error, ZIP_ER_READ, 0);
        return -1;
    }
    source.position += *got;
    return *got;
}

zip_int64_t answer(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto& source = *static_cast<ZipBytes*>(user);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        source.position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return readFrom(source, data, length);
    case ZIP_SOURCE_SEEK:
        return seekIn(source, data, length);
    case ZIP_SOURCE_TELL:
        return source.position;
    case ZIP_SOURCE_CLOSE:
        return 0;
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(source.bytes.size());
        stat->valid |= ZIP_STAT_SIZE;
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&source.error, data, length);
    case ZIP_SOURCE_FREE:
        delete &source;
        return 0;
    default:
        zip_error_set(&source.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

/// Whether a name would be a place outside the folder that somebody unpacks it to.
bool leadsOut(const QString& name) {
    return name.startsWith(u'/') || name.contains(u':') || name.split(u'/').contains(".."_L1);
}

bool isLink(zip_t* zip, zip_uint64_t index) {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip, index, 0, &system, &attributes) != 0 || system != ZIP_OPSYS_UNIX)
        return false;
    return S_ISLNK(attributes >> 16U);
}

class UnpackedPart : public ZipPart {
public:
    UnpackedPart(std::shared_ptr<zip_t> zip, zip_file_t* file, QString archive, QString part, qint64 declared,
                 std::shared_ptr<qint64> unpacked, Cancellation cancellation)
        : m_zip(std::move(zip))
        , m_file(file, &zip_fclose)
        , m_archive(std::move(archive))
        , m_part(std::move(part))
        , m_declared(declared)
        , m_unpacked(std::move(unpacked))
        , m_cancellation(std::move(cancellation)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 declaredSize() const override { return m_declared; }
    [[nodiscard]] Result<void> outcome() const override { return m_error ? Result<void>(*m_error) : Result<void>(); }

protected:
    qint64 readData(char* to, qint64 room) override {
        if (m_error)
            return -1;
        if (m_cancellation.isCancelled())
            return fail({ErrorCode::Cancelled, Texts::tr("Cancelled. Nothing was imported."), {}});
        const zip_int64_t got = zip_fread(m_file.get(), to, static_cast<zip_uint64_t>(room));
        if (got < 0) {
            const QString detail = QString::fromUtf8(zip_error_strerror(zip_file_get_error(m_file.get())));
            Error error = damagedFile(m_archive, Texts::tr("its part “%1” cannot be unpacked").arg(m_part));
            error.detail = detail;
            return fail(error);
        }
        m_read += got;
        *m_unpacked += got;
        if (m_read > m_declared)
            return fail({ErrorCode::LimitExceeded,
                         Texts::tr("“%1” is damaged or expands to more than it says (its part “%2”). Nothing was "
                                   "imported.")
                             .arg(m_archive, m_part),
                         {}});
        if (*m_unpacked > kMaxUnpackedBytes)
            return fail(tooLarge(m_archive, m_part, kMaxUnpackedBytes));
        return got;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 fail(const Error& error) {
        m_error = error;
        return -1;
    }

    std::shared_ptr<zip_t> m_zip; ///< The part reads from it.
    std::unique_ptr<zip_file_t, decltype(&zip_fclose)> m_file;
    QString m_archive;
    QString m_part;
    qint64 m_declared;
    std::shared_ptr<qint64> m_unpacked;
    Cancellation m_cancellation;
    qint64 m_read = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<ZipArchive> ZipArchive::open(const ByteSource& bytes, const QString& name, const Cancellation& cancellation) {
    ZipArchive archive;
    archive.m_name = name;
    archive.m_cancellation = cancellation;
    archive.m_unpacked = std::make_shared<qint64>(0);
    zip_error_t error;
    zip_error_init(&error);
    auto content = std::make_unique<ZipBytes>();
    content->bytes = bytes;
    zip_source_t* source = zip_source_function_create(&answer, content.get(), &error);
    if (source == nullptr)
        return Error{ErrorCode::Internal, Texts::tr("“%1” could not be read.").arg(name), {}};
    content.release(); // NOLINT(bugprone-unused-return-value): the source frees it
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) {
        zip_source_free(source);
        return cannotOpen(name, error);
    }
    archive.m_zip = std::shared_ptr<zip_t>(zip, &zip_discard);
    TRY(archive.readNames());
    return archive;
}

Result<void> ZipArchive::readNames() {
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    if (count > kMaxParts)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1” has %2 parts; the limit is %3. Nothing was imported.")
                         .arg(m_name, QString::number(count), QString::number(kMaxParts)),
                     {}};
    qint64 outside = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const QString name = QString::fromUtf8(zip_get_name(m_zip.get(), index, ZIP_FL_ENC_GUESS)).replace(u'\\', u'/');
        if (leadsOut(name)) {
            ++outside;
            continue;
        }
        if (isLink(m_zip.get(), index)) {
            m_warnings.append(Texts::tr("“%1” in the file is a link to another file; it was not followed.").arg(name));
            continue;
        }
        if (m_parts.contains(name.toLower()))
            return damaged(Texts::tr("it has two parts called “%1”").arg(name));
        m_parts.insert(name.toLower(), index);
    }
    if (outside > 0)
        m_warnings.append(
            Texts::tr("Parts whose names lead out of the file, which no spreadsheet program writes: %1. They were not "
                      "read.")
                .arg(outside));
    return {};
}

bool ZipArchive::has(const QString& part) const {
    return m_parts.contains(part.toLower());
}

Error ZipArchive::damaged(const QString& why) const {
    return damagedFile(m_name, why);
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString& part) {
    const auto found = m_parts.constFind(part.toLower());
    if (found == m_parts.constEnd())
        return damaged(Texts::tr("its part “%1” is missing").arg(part));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip.get(), *found, 0, &stat) != 0)
        return damaged(Texts::tr("its part “%1” cannot be found").arg(part));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is protected by a password. Open it where it was made and save it without one.")
                         .arg(m_name),
                     {}};
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is packed in a way that is unsupported (method %2 for its part “%3”). Nothing was "
                               "imported.")
                         .arg(m_name, QString::number(stat.comp_method), part),
                     {}};
    const auto declared = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, kMaxUnpackedBytes));
    if (declared > kMaxPartBytes)
        return tooLarge(m_name, part, kMaxPartBytes);
    zip_file_t* file = zip_fopen_index(m_zip.get(), *found, 0);
    if (file == nullptr)
        return damaged(Texts::tr("its part “%1” cannot be unpacked").arg(part));
    return std::unique_ptr<ZipPart>(
        std::make_unique<UnpackedPart>(m_zip, file, m_name, part, declared, m_unpacked, m_cancellation));
}

} // namespace throughline::core
