pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import WarmWindow
import WarmWindow.Kiosk

// Outside hours: dark and quiet; a touch anywhere wakes it.
AbstractButton {
    id: standby

    required property KioskViewModel viewModel

    Accessible.description: viewModel.words.join(" ")
    Accessible.name: viewModel.choices[0]?.name ?? ""
    focusPolicy: Qt.StrongFocus

    background: Rectangle {
        color: Theme.standby
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: 10 * Theme.mm
            width: parent.width - 40 * Theme.mm

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                color: Theme.standbyIcon
                name: "moon"
                size: 30 * Theme.mm
            }
            Words {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                color: Theme.standbyTitle
                horizontalAlignment: Text.AlignHCenter
                objectName: "standbyTitle"
                size: Theme.han(16)
                strong: true
                text: standby.viewModel.title
                width: parent.width
                wrapMode: Text.Wrap
            }
            Repeater {
                model: standby.viewModel.words

                Words {
                    required property string modelData

                    color: Theme.standbyInk
                    horizontalAlignment: Text.AlignHCenter
                    size: Theme.han(8)
                    text: modelData
                    width: standby.width - 40 * Theme.mm
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    Component.onCompleted: Accessible.announce(viewModel.title, Accessible.Assertive)
    onClicked: viewModel.choose("home")
}
