import QtQuick
import WarmWindow.Display

// A picture beside the calls, whole, as large as what is left of the room; none where that is small.
Item {
    id: place

    required property MediaViewModel media
    required property real unit
    readonly property bool there: media.picture !== "" || media.movingPicture !== ""
    readonly property bool large: width > 200 * unit && height > 90 * unit

    objectName: "mediaPlace"

    Image {
        anchors.fill: parent
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "picture"
        source: place.large ? place.media.picture : ""
        sourceSize.height: height
        sourceSize.width: width

        onStatusChanged: if (status === Image.Error)
            place.media.failed()
    }
    AnimatedImage {
        anchors.fill: parent
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "movingPicture"
        playing: place.visible
        source: place.large ? place.media.movingPicture : ""

        onStatusChanged: if (status === AnimatedImage.Error)
            place.media.failed()
    }
}
