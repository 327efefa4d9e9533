# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is installed beside the program, and the Debian package of it all (packaging/deb). Debian's own triggers refresh
# the databases of desktop entries, file types and icons when the files come and when they go, so no script is needed.

include(GNUInstallDirs)
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON) # the package needs the program, not its tests
set(desktop_files "${CMAKE_SOURCE_DIR}/packaging/desktop")
configure_file("${desktop_files}/throughline.1.in" "${CMAKE_BINARY_DIR}/packaging/throughline.1" @ONLY)
foreach(compressed IN ITEMS "${CMAKE_BINARY_DIR}/packaging/throughline.1" "${desktop_files}/changelog")
    get_filename_component(name "${compressed}" NAME)
    execute_process(COMMAND gzip --best --no-name --stdout "${compressed}"
        OUTPUT_FILE "${CMAKE_BINARY_DIR}/packaging/${name}.gz" COMMAND_ERROR_IS_FATAL ANY)
endforeach()

install(FILES "${desktop_files}/throughline.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop_files}/throughline-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages"
    RENAME throughline.xml)
install(FILES "${desktop_files}/io.github.throughline.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${desktop_files}/throughline.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES "${desktop_files}/throughline.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes"
    RENAME application-x-throughline.svg)
install(FILES "${CMAKE_BINARY_DIR}/packaging/throughline.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${desktop_files}/copyright" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/throughline")
install(FILES "${CMAKE_BINARY_DIR}/packaging/changelog.gz" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/throughline")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME throughline)
set(CPACK_PACKAGE_CONTACT "The Throughline authors <throughline@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "carry what customers say to the roadmap and into slides")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Throughline is for product marketing managers who must influence a roadmap without
owning it. It keeps what customers say in their own words, links it to roadmap items as evidence, weighs demand by
customer, and makes slides with native charts of it. A workspace is one file; nothing leaves the computer.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plug-ins, which no library dependency shows.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland, qt6-translations-l10n, fonts-inter, fonts-dejavu-core, fonts-droid-fallback")
include(CPack)
