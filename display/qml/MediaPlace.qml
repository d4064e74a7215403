import QtQuick
import WarmWindow.Display

// A picture or a film beside the calls, whole, as large as its room. What nobody sees stands.
Item {
    id: place

    required property MediaViewModel media

    objectName: "mediaPlace"

    Image {
        anchors.fill: parent
        asynchronous: true
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "picture"
        source: place.media.picture
        sourceSize.height: height
        sourceSize.width: width

        onStatusChanged: if (status === Image.Error)
            place.media.failed("it is damaged")
    }
    AnimatedImage {
        anchors.fill: parent
        cache: false
        fillMode: Image.PreserveAspectFit
        objectName: "movingPicture"
        playing: place.visible
        source: place.media.movingPicture

        onStatusChanged: if (status === AnimatedImage.Error)
            place.media.failed("it is damaged")
    }
    Film {
        anchors.fill: parent
        objectName: "film"
        playing: place.visible
        source: place.media.film

        onFailed: why => place.media.failed(why)
        onOver: place.media.filmOver()
    }
}
