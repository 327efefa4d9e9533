// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file manager as a journey needs one: a small window at X Y that stays on top, from which FILE is dragged.
// Usage: filedragger X Y FILE

#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace {

class DraggedFile : public QLabel {
public:
    explicit DraggedFile(const QString& path) : QLabel(QFileInfo(path).fileName()), m_path(path) {
        setAlignment(Qt::AlignCenter);
        setWindowFlags(Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint | Qt::WindowDoesNotAcceptFocus);
        setFixedSize(180, 40);
    }

protected:
    void mousePressEvent(QMouseEvent* /*event*/) override {
        auto* file = new QMimeData;
        file->setUrls({QUrl::fromLocalFile(m_path)});
        auto* drag = new QDrag(this);
        drag->setMimeData(file);
        drag->exec(Qt::CopyAction);
    }

private:
    QString m_path;
};

} // namespace

int main(int argc, char* argv[]) {
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() != 4)
        qFatal("Usage: filedragger X Y FILE");
    DraggedFile file(words.at(3));
    file.move(words.at(1).toInt(), words.at(2).toInt());
    file.show();
    return QApplication::exec();
}
