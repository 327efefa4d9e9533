// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <QWaitCondition>

namespace throughline::test {

/// Stops reads of a workspace in the middle, so that what is asked later is answered first. To be made before the
/// workspace is opened, and to go after it is closed; one at a time.
class HeldReads {
public:
    HeldReads();
    ~HeldReads();
    Q_DISABLE_COPY_MOVE(HeldReads)

    /// From now on reads stop at the first row of a statement whose SQL contains `part`.
    void hold(const QByteArray& part);
    /// How many stand there.
    [[nodiscard]] int held() const;
    /// Later reads run through; those that stand stay where they are.
    void letOthersPass() { hold({}); }
    void release();

    /// Called by SQLite for each row of a read, in its thread.
    void rowRead(const QByteArray& sql);

private:
    mutable QMutex m_mutex; ///< of all below
    QWaitCondition m_released;
    QByteArray m_part;
    int m_held = 0;
};

} // namespace throughline::test
